import { describe, expect, it } from 'vitest';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { memoryState } from '../../shared/adapters/memory/memory-state.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { encodePosting } from '../../shared/adapters/posting-entry.ts';
import { lookupSecretContext } from '../../shared/adapters/secret-context.ts';
import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import type { FlagId } from '../../shared/contracts/ids.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { flagIdFrom } from '../../shared/domain/flag-id.ts';
import { lookupKey } from '../../shared/domain/match/lookup-key.ts';
import { searchFlags } from '../../shared/flows/search-flags.ts';
import { aCoalition, aFlag } from '../support/a-coalition.ts';
import { faultPort } from '../support/fault-port.ts';

const site: FlagIdentifier = { type: 'host', value: 'quillmere.example' };
const person: FlagIdentifier = { type: 'person_name', value: 'Corvan Alderquist' };
const misspelt: FlagIdentifier = { type: 'person_name', value: 'Alderkvist, Korvan' };
const reader = { memberId: memberIdSchema.parse('coalition-office'), roles: ['operator' as const] };

async function aSearch() {
  const state = memoryState();
  const coalition = await aCoalition({ stores: memoryStores(state) });
  const { stores, box, clock } = coalition;
  /** What a process sees that has started since the last change of secrets. */
  const fresh = () => coalitionView({ store: stores.coalition, box, nowMs: () => clock.ms });
  const search = async (identifiers: FlagIdentifier[], flagIndex = stores.flagIndex) => {
    const keyring = await fresh().keyring();
    const asked = { identifiers };
    const result = await searchFlags(
      { flagIndex, keyring, memberDays: stores.memberDays },
      { asked, reader, perDay: null, now: new Date(clock.ms).toISOString() },
    );
    if (!result.ok) throw new Error(result.error.code);
    const { found, complete } = result.value;
    return { flags: found.map(({ head }) => head.flagId), complete };
  };
  const raise = async (identifiers: FlagIdentifier[]) =>
    (await aFlag({ ...coalition, view: fresh() }, { identifiers })).flagId;
  return { ...coalition, state, fresh, search, raise };
}

describe('while keys change', () => {
  it.each(['exact-1', 'names-1'] as const)(
    'a flag raised under a secret of %s is found, and so is one raised under both',
    async (scheme) => {
      const { stores, box, search, raise } = await aSearch();
      const put = async (version: number, change: { scheme: typeof scheme; retired: boolean }) => {
        const material = await box.seal(Buffer.alloc(32, version + 4), lookupSecretContext(version));
        await stores.coalition.putLookupSecret({ version, material, ...change });
      };
      await put(1, { scheme, retired: false });
      const before = await raise([site, person]);
      await put(2, { scheme: 'names-1', retired: false });
      const during = await raise([{ type: 'host', value: 'shop.quillmere.example' }, person]);
      expect((await search([site])).flags.sort()).toEqual([before, during].sort());
      // Under exact keys a name is found as it was written only.
      const spelt = scheme === 'names-1' ? [before, during] : [during];
      expect((await search([misspelt])).flags.sort()).toEqual(spelt.sort());
      expect((await search([person])).flags.sort()).toEqual([before, during].sort());
    },
  );
});

describe('a search', () => {
  it('is not complete where a key has more pages than are read, and finds what stands on those that are', async () => {
    const { state, search, raise, fresh } = await aSearch();
    const flagId = await raise([site]);
    const [secret] = (await fresh().keyring()).active;
    if (!secret) throw new Error('There is no secret.');
    const key = lookupKey({ type: 'host', value: 'quillmere.example' }, secret);
    const page = (id: FlagId) => new Set([encodePosting({ flagId: id, type: 'host', name: null })]);
    const other = (n: number) => flagIdFrom(Buffer.alloc(16, n));
    const pages = (count: number) =>
      Array.from({ length: count }, (_, n) => page(n === 3 ? flagId : other(n + 1)));
    state.postings.set(key, pages(4));
    expect(await search([site])).toEqual({ flags: [flagId], complete: true });
    state.postings.set(key, pages(5));
    expect(await search([site])).toEqual({ flags: [flagId], complete: false });
  });

  it.each([
    ['postings', 'readPostings'],
    ['heads', 'readHeads'],
  ] as const)('is not complete where %s were not read', async (_, method) => {
    const { stores, search, raise } = await aSearch();
    await raise([site]);
    const lose = faultPort(stores.flagIndex, [
      method === 'readPostings'
        ? {
            method,
            call: 'every',
            fault: { kind: 'partial', lose: (read) => ({ ...read, unread: [...read.postings.keys()] }) },
          }
        : {
            method,
            call: 'every',
            fault: {
              kind: 'partial',
              lose: ({ heads }) => ({ heads: [], unread: heads.map(({ flagId }) => flagId) }),
            },
          },
    ]);
    expect((await search([site], lose)).complete).toBe(false);
  });

  it('passes over postings of flags that list something else by now, or do not exist', async () => {
    const { stores, search, raise, fresh } = await aSearch();
    const elsewhere = await raise([{ type: 'host', value: 'tarnwick.example' }]);
    const [secret] = (await fresh().keyring()).active;
    if (!secret) throw new Error('There is no secret.');
    const key = lookupKey({ type: 'host', value: 'quillmere.example' }, secret);
    for (const flagId of [elsewhere, flagIdFrom(Buffer.alloc(16, 9))])
      await stores.flags.addPostings(key, [{ flagId, type: 'host', name: null }]);
    expect(await search([site])).toEqual({ flags: [], complete: true });
  });

  it('reads twice, however much is asked for and found', async () => {
    const { stores, search, raise } = await aSearch();
    for (let n = 0; n < 5; n += 1) await raise([{ type: 'host', value: `s${n}.quillmere.example` }, person]);
    const calls: string[] = [];
    const counting = {
      furtherPostings: (...args: Parameters<typeof stores.flagIndex.furtherPostings>) =>
        stores.flagIndex.furtherPostings(...args),
      readPostings: async (...args: Parameters<typeof stores.flagIndex.readPostings>) => {
        calls.push('postings');
        return stores.flagIndex.readPostings(...args);
      },
      readHeads: async (...args: Parameters<typeof stores.flagIndex.readHeads>) => {
        calls.push('heads');
        return stores.flagIndex.readHeads(...args);
      },
    };
    expect((await search([site, person, misspelt], counting)).flags).toHaveLength(5);
    expect(calls).toEqual(['postings', 'heads']);
  });
});
