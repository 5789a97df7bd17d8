import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { countryCodes } from '../../../shared/contracts/country.ts';
import type { Scope } from '../../../shared/contracts/vocabulary.ts';
import { contributor, provider } from '../../support/a-coalition.ts';
import { aDesk, aJurisdiction } from '../../support/a-jurisdiction.ts';
import { aManagement, auditor, operator, tokenOf } from './a-management.ts';

let management: Awaited<ReturnType<typeof aManagement>>;
beforeEach(async () => {
  management = await aManagement();
});

const fileSha256 = 'f'.repeat(64);
const path = '/v1/jurisdictions';

const get = async (suffix = '', as: string = provider, granted?: readonly Scope[]) =>
  management.call({ path: `${path}${suffix}`, as: await tokenOf(as, granted) });

async function put(
  asked: object,
  { as = operator, granted }: { as?: string; granted?: readonly Scope[] } = {},
) {
  return management.call({
    method: 'PUT',
    path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fileSha256, ...asked }),
    as: await tokenOf(as, granted),
  });
}
const rowsOf = (...countries: string[]) => countries.map((country) => aJurisdiction({ country }));

describe('the table of jurisdictions', () => {
  it('is empty, at version 0, until one is imported', async () => {
    expect((await get()).json()).toEqual({
      ...{ livemode: false, version: 0, importedAt: null, sha256: null, items: [] },
    });
    expect((await get('/DE')).status).toBe(404);
  });

  it('is replaced whole, and says what that changed', async () => {
    const first = await put({ version: 0, rows: rowsOf('FR', 'DE') });
    expect(first.json()).toEqual({
      ...{ livemode: false, version: 1, rows: 2, added: ['DE', 'FR'], changed: [], removed: [] },
    });
    const fresh = [aJurisdiction({ country: 'FR', hotline: aDesk('Another') }), ...rowsOf('GB')];
    expect((await put({ version: 1, rows: fresh })).json()).toMatchObject({
      ...{ version: 2, rows: 2, added: ['GB'], changed: ['FR'], removed: ['DE'] },
    });
    expect((await get()).json()).toMatchObject({ version: 2, items: fresh });
    expect((await get('/FR')).json()).toEqual(fresh[0]);
    expect((await get('/DE')).status).toBe(404);
  });

  it('is not replaced by whoever read another version', async () => {
    await put({ version: 0, rows: rowsOf('DE') });
    const late = await put({ version: 0, rows: rowsOf('FR') });
    expect([late.status, late.json().code]).toEqual([409, 'conflict']);
    expect((await put({ version: 2, rows: rowsOf('FR') })).status).toBe(409);
    expect((await get()).json()).toMatchObject({ version: 1, items: rowsOf('DE') });
  });

  it('leaves no step where it says the same already', async () => {
    await put({ version: 0, rows: rowsOf('DE', 'FR') });
    const again = await put({ version: 1, rows: rowsOf('FR', 'DE') });
    expect(again.json()).toMatchObject({ version: 1, added: [], changed: [], removed: [] });
    expect((await get('/events', operator)).json()).toMatchObject({ items: [{ version: 1 }] });
  });

  it('remembers who imported which file when, for operators and auditors', async () => {
    await put({ version: 0, rows: rowsOf('DE') });
    const step = {
      ...{ version: 1, at: '2026-11-21T12:00:00.000Z', fileSha256, rows: 1, added: ['DE'] },
      by: { member: operator, subject: `client-${operator}` },
    };
    for (const as of [operator, auditor])
      expect((await get('/events', as)).json()).toMatchObject({ items: [step], nextCursor: null });
    for (const as of [provider, contributor]) expect((await get('/events', as)).status).toBe(403);
    const odd = { path: `${path}/events`, query: [['cursor', 'x']] as const, as: await tokenOf(operator) };
    expect((await management.call(odd)).status).toBe(400);
  });

  it('is read by every member, with any scope to read', async () => {
    for (const as of [provider, contributor, operator, auditor]) expect((await get('', as)).status).toBe(200);
    expect((await get('', provider, ['flagstop/flags:write'])).status).toBe(403);
    expect((await management.call({ path })).status).toBe(401);
  });

  it('is replaced by operators who may write policies, and by nobody else', async () => {
    const asked = { version: 0, rows: rowsOf('DE') };
    for (const as of [provider, contributor, auditor]) expect((await put(asked, { as })).status).toBe(403);
    expect((await put(asked, { granted: ['flagstop/flags:read'] })).status).toBe(403);
    expect((await put(asked, { granted: ['flagstop/policies:write'] })).status).toBe(200);
  });

  it.each<[string, object, string]>([
    ['a country that is none', { country: 'ZX' }, '/rows/0/country country-unknown'],
    ['a statement without a source', { hotline: { ...aDesk('One'), source: '' } }, '/rows/0/hotline/source'],
    ['a script for an address', { hotline: { ...aDesk('One'), url: 'javascript:1' } }, '/rows/0/hotline/url'],
    ['a formula', { hotline: { ...aDesk('One'), name: '=1+1' } }, '/rows/0/hotline/name formula'],
    ['a field that is none', { hotline: { ...aDesk('One'), phone: '1' } }, '/rows/0/hotline unknown-field'],
    [
      'nothing said',
      { suspicionReporting: null, hotline: null, financialIntelligenceUnit: null },
      '/rows/0 says-nothing',
    ],
  ])('refuses %s, by where it stands', async (_what, odd, expected) => {
    const reply = await put({ version: 0, rows: [{ ...aJurisdiction(), ...odd }] });
    expect(reply.status).toBe(422);
    const { errors } = z
      .object({ errors: z.array(z.object({ pointer: z.string(), code: z.string() })) })
      .parse(reply.json());
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`).join()).toContain(expected);
  });

  it('refuses a country twice, and a table too large', async () => {
    expect((await put({ version: 0, rows: rowsOf('DE', 'DE') })).json()).toMatchObject({
      errors: [{ pointer: '/rows/1/country', code: 'given-twice' }],
    });
    const wide = { ...aDesk('One'), source: '中'.repeat(500) };
    const silent = { suspicionReporting: null, financialIntelligenceUnit: null };
    const rows = countryCodes.map((country) => aJurisdiction({ country, ...silent, hotline: wide }));
    expect((await put({ version: 0, rows: rows.slice(0, 200) })).status).toBe(200);
    expect((await put({ version: 1, rows })).json()).toMatchObject({
      errors: [{ pointer: '/rows', code: 'too-long', limit: 380_000 }],
    });
  });
});
