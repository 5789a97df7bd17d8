import { coalitionLine } from '../../../shared/contracts/policy-record.ts';
import type { ShadowView } from '../../../shared/contracts/policy-view.ts';
import { readPageQuery } from '../../../shared/contracts/read-page-query.ts';
import type { ShadowJudgement } from '../../../shared/contracts/shadow.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../authorize.ts';
import { endpoint } from '../endpoint.ts';
import { readingShadows } from './entitled.ts';
import { aboutVersion, versionPath } from './policy-path.ts';

/** `GET /v1/policies/{version}/shadow`: what a version found in shadow, counted by day, and each decision that differs. */
export const readShadowRun = endpoint({
  need: readingShadows,
  path: versionPath('coalition'),
  about: aboutVersion,
  async answer({ caller, path, query, deps }) {
    const asked = readPageQuery(query);
    if (!asked.ok) return asked;
    const { policies, shadow } = deps.stores;
    if (!(await policies.readPolicyRecord(coalitionLine, path.version))) return fail({ code: 'not-found' });
    const page = await shadow.listShadow(path.version, asked.value);
    if (page === 'bad-cursor')
      return fail({ code: 'bad-parameter', errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
    const body: ShadowView = {
      counts: [...(await shadow.countShadow(path.version))],
      items: page.items.map((judgement) => shown(judgement, caller)),
      nextCursor: page.nextCursor,
    };
    return ok({ status: 200, body });
  },
});

/** Whose decision it was is for operators and auditors; to a provider, its own. */
function shown(judgement: ShadowJudgement, { member }: Caller): ShadowView['items'][number] {
  const { decisionId, provider, decidedAt, from, to, reasonsBefore, reasonsAfter } = judgement;
  const told =
    member.roles.includes('operator') || member.roles.includes('auditor') || member.memberId === provider;
  return { ...(told && { decisionId, provider }), decidedAt, from, to, reasonsBefore, reasonsAfter };
}
