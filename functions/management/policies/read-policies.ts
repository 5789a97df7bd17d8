import type { PolicyPage, PolicyWhole } from '../../../shared/contracts/policy-view.ts';
import { readPageQuery } from '../../../shared/contracts/read-page-query.ts';
import { showPolicy, showPolicyEvent } from '../../../shared/domain/policy-life/show-policy.ts';
import { readVersion } from '../../../shared/flows/policies/read-version.ts';
import { fail, ok } from '../../../shared/result.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { mayReadLine, policyActor, readingPolicies } from './entitled.ts';
import { aboutLine, aboutVersion, lineOf, linePath, versionPath, type Whose } from './policy-path.ts';

/** `GET …/policies`: the versions of a line, by name. */
export const listPolicies = (whose: Whose): Endpoint =>
  endpoint({
    need: readingPolicies,
    path: linePath(whose),
    about: aboutLine,
    async answer(call) {
      const asked = readPageQuery(call.query);
      if (!asked.ok) return asked;
      if (!(await mayReadLine(call))) return fail({ code: 'not-found' });
      const { policies } = call.deps.stores;
      const name = lineOf(call.path);
      const page = await policies.listPolicyRecords(name, asked.value);
      if (page === 'bad-cursor')
        return fail({ code: 'bad-parameter', errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
      const line = await policies.readLine(name);
      const reader = policyActor(call.caller);
      const items = page.items.map((record) => showPolicy({ line, record }, reader));
      return ok({ status: 200, body: { items, nextCursor: page.nextCursor } satisfies PolicyPage });
    },
  });

/** `GET …/policies/{version}`: a version with its document and all that happened to it, oldest first. */
export const readPolicy = (whose: Whose): Endpoint =>
  endpoint({
    need: readingPolicies,
    path: versionPath(whose),
    about: aboutVersion,
    async answer(call) {
      if (!(await mayReadLine(call))) return fail({ code: 'not-found' });
      const { version } = call.path;
      const whole = await readVersion(call.deps.stores, { line: lineOf(call.path), version });
      if (!whole) return fail({ code: 'not-found' });
      const reader = policyActor(call.caller);
      const { document, events, ...standing } = whole;
      const body: PolicyWhole = {
        document,
        record: showPolicy(standing, reader),
        events: events.map((event) => showPolicyEvent(event, reader)),
      };
      return ok({ status: 200, body });
    },
  });
