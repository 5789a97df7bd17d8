import {
  maxProposalBytes,
  policyProblem,
  readProposedPolicy,
} from '../../../shared/contracts/read-proposed-policy.ts';
import { lintPolicy } from '../../../shared/domain/policy-life/lint-policy.ts';
import { showPolicy } from '../../../shared/domain/policy-life/show-policy.ts';
import { proposeVersion } from '../../../shared/flows/policies/propose-version.ts';
import { fail, ok } from '../../../shared/result.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { governingPolicies, mayChangeLine, policyActor } from './entitled.ts';
import { aboutLine, lineOf, linePath, type Whose } from './policy-path.ts';
import { readPolicyJson } from './read-policy-body.ts';

/** `POST …/policies`: proposes a version, once it loads. The same document again is answered again, with 200. */
export const proposePolicy = (whose: Whose): Endpoint =>
  endpoint({
    need: governingPolicies(whose),
    path: linePath(whose),
    about: aboutLine,
    async answer(call) {
      if (!mayChangeLine(call)) return fail({ code: 'not-found' });
      const body = readPolicyJson(call, maxProposalBytes);
      if (!body.ok) return body;
      const read = readProposedPolicy(body.value);
      if (!read.ok) return read;
      const { document, yaml } = read.value;
      const warnings = lintPolicy(document);
      if (!warnings.ok) return fail(policyProblem(warnings.error, yaml));
      const actor = policyActor(call.caller);
      const now = new Date(call.nowMs).toISOString();
      const asked = { line: lineOf(call.path), document, warnings: warnings.value, actor, now };
      const proposed = await proposeVersion(call.deps.stores, asked);
      if (!proposed.ok) return proposed;
      const { version } = document;
      return ok({
        status: proposed.value.isNew ? 201 : 200,
        body: showPolicy(proposed.value, actor),
        headers: { location: `policies/${encodeURIComponent(version)}` },
        about: { policyVersion: version },
      });
    },
  });
