import * as z from 'zod';
import { flagTaxonomy } from '../../shared/contracts/flag-taxonomy.ts';
import { ok } from '../../shared/result.ts';
import { endpoint } from './endpoint.ts';

/** `GET /v1/flag-categories`: what flags are raised for, and what that is called elsewhere. For every member. */
export const listFlagCategories = endpoint({
  need: { scope: 'flagstop/flags:read', roles: 'any' },
  path: z.object({}),
  about: () => ({}),
  answer: async () => ok({ status: 200, body: { items: flagTaxonomy } }),
});
