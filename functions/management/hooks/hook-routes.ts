import type { Endpoint } from '../endpoint.ts';
import { listActs } from './acts.ts';
import { deleteHook, postHookSecret, putHook } from './change.ts';
import { listHooks, readHook } from './read.ts';

/** The routes about how a provider takes webhooks. What sources POST to `…/hooks/{source}` itself another function answers. */
export const hookRoutes: readonly (readonly [string, 'GET' | 'POST' | 'PUT' | 'DELETE', Endpoint])[] = [
  ['/v1/providers/:provider/hooks', 'GET', listHooks],
  ['/v1/providers/:provider/hooks/:source', 'GET', readHook],
  ['/v1/providers/:provider/hooks/:source', 'PUT', putHook],
  ['/v1/providers/:provider/hooks/:source', 'DELETE', deleteHook],
  ['/v1/providers/:provider/hooks/:source/secrets', 'POST', postHookSecret],
  ['/v1/providers/:provider/acts', 'GET', listActs],
];
