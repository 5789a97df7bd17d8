import type { Endpoint } from '../endpoint.ts';
import type { Whose } from './policy-path.ts';
import { activatePolicy, approvePolicy, rejectPolicy, shadowPolicy } from './policy-steps.ts';
import { proposePolicy } from './propose.ts';
import { listPolicies, readPolicy } from './read-policies.ts';
import { postRescreening, readRescreening } from './rescreening.ts';
import { readShadowRun } from './shadow-run.ts';

type Route = readonly [string, 'GET' | 'POST', Endpoint];

/** The routes about the life of policies: of the coalition's, and of a provider's own, which no shadow runs for. */
export const policyRoutes: readonly Route[] = [
  ['/v1/policies/rescreening', 'GET', readRescreening],
  ['/v1/policies/rescreening', 'POST', postRescreening],
  ...lineRoutes('/v1/policies', 'coalition'),
  ['/v1/policies/:version/shadow', 'POST', shadowPolicy('coalition')],
  ['/v1/policies/:version/shadow', 'GET', readShadowRun],
  ...lineRoutes('/v1/providers/:provider/policies', 'own'),
];

function lineRoutes(path: string, whose: Whose): readonly Route[] {
  return [
    [path, 'GET', listPolicies(whose)],
    [path, 'POST', proposePolicy(whose)],
    [`${path}/:version`, 'GET', readPolicy(whose)],
    [`${path}/:version/approve`, 'POST', approvePolicy(whose)],
    [`${path}/:version/reject`, 'POST', rejectPolicy(whose)],
    [`${path}/:version/activate`, 'POST', activatePolicy(whose)],
  ];
}
