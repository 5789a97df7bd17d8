import * as z from 'zod';
import { countrySchema } from '../../../shared/contracts/country.ts';
import type { Jurisdiction, JurisdictionsView } from '../../../shared/contracts/jurisdiction.ts';
import { readPageQuery } from '../../../shared/contracts/read-page-query.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Need } from '../authorize.ts';
import { endpoint } from '../endpoint.ts';

/** It is no secret among members: whatever a token was made for, it may read this. */
const anyMember: Need = {
  scope: ['flagstop/decisions:read', 'flagstop/flags:read', 'flagstop/policies:write', 'flagstop/audit:read'],
  roles: 'any',
};

/** `GET /v1/jurisdictions`: the table in force, with the version that whoever replaces it has to name. */
export const listJurisdictions = endpoint({
  need: anyMember,
  path: z.object({}),
  about: () => ({}),
  async answer({ deps }) {
    const table = await deps.stores.coalition.readJurisdictions();
    const body: JurisdictionsView = {
      livemode: deps.livemode,
      version: table?.version ?? 0,
      importedAt: table?.at ?? null,
      sha256: table?.sha256 ?? null,
      items: table?.rows ?? [],
    };
    return ok({ status: 200, body });
  },
});

/** `GET /v1/jurisdictions/{country}`: what is known of one country. */
export const readJurisdiction = endpoint({
  need: anyMember,
  path: z.object({ country: countrySchema }),
  about: () => ({}),
  async answer({ path, deps }) {
    const table = await deps.stores.coalition.readJurisdictions();
    const row = table?.rows.find(({ country }) => country === path.country);
    return row ? ok({ status: 200, body: row satisfies Jurisdiction }) : fail({ code: 'not-found' });
  },
});

/** `GET /v1/jurisdictions/events`: who imported which file when, oldest first. */
export const listJurisdictionEvents = endpoint({
  need: { scope: ['flagstop/policies:write', 'flagstop/audit:read'], roles: ['operator', 'auditor'] },
  path: z.object({}),
  about: () => ({}),
  async answer({ query, deps }) {
    const asked = readPageQuery(query);
    if (!asked.ok) return asked;
    const page = await deps.stores.coalition.listJurisdictionEvents(asked.value);
    if (page === 'bad-cursor')
      return fail({ code: 'bad-parameter', errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
    return ok({ status: 200, body: page });
  },
});
