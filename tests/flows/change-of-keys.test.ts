import { describe, expect, it } from 'vitest';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { lookupSecretContext } from '../../shared/adapters/secret-context.ts';
import type { KeyScheme } from '../../shared/contracts/coalition.ts';
import { type FlagId, flagIdSchema, merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import { cleanPersonName } from '../../shared/domain/clean/clean-person-name.ts';
import { decisionIdOf } from '../../shared/domain/decision-id.ts';
import { candidateFlags, lookupOf } from '../../shared/domain/match/candidate-flags.ts';
import { reindexFlag } from '../../shared/flows/reindex-flag.ts';
import { aCoalition, aFlag, provider } from '../support/a-coalition.ts';

/*
 * Keys change in four steps: a new secret is added beside the old, flags are raised under both, every flag is indexed
 * again, the old is retired. Flags raised before, during and after must be found at each step: by the exact name always, and
 * by a name spelled otherwise as soon as the scheme that knows such keys indexes them.
 */

const names = {
  before: { written: 'Corvan Alderquist', otherwise: 'Korvan Alderkvist' },
  during: { written: 'Mirelle Tavistone', otherwise: 'Tavistonne Mirele' },
  after: { written: 'Boran Whitlocke', otherwise: 'Borran Witlock' },
};
type When = keyof typeof names;

async function aChange(from: KeyScheme) {
  const coalition = await aCoalition();
  const { stores, box, clock } = coalition;
  const put = async (version: number, change: { scheme: KeyScheme; retired: boolean }) =>
    stores.coalition.putLookupSecret({
      version,
      ...change,
      material: await box.seal(Buffer.alloc(32, version + 4), lookupSecretContext(version)),
    });
  await put(1, { scheme: from, retired: false });
  /** What a process sees that has started since. */
  const fresh = () => coalitionView({ store: stores.coalition, box, nowMs: () => clock.ms });
  const raise = (when: When) =>
    aFlag(
      { ...coalition, view: fresh() },
      { identifiers: [{ type: 'person_name', value: names[when].written }] },
    );
  const finds = async (written: string): Promise<readonly FlagId[]> => {
    const cleaned = cleanPersonName(written);
    if (!cleaned.ok) throw new Error(cleaned.error);
    const lookup = lookupOf(
      [{ pointer: '/merchant/legalName', identifier: cleaned.value }],
      await fresh().keyring(),
    );
    const first = await stores.screening.readFirst({ ...someone, keys: lookup.keys, strongKeys: [] });
    return candidateFlags(
      lookup,
      [...first.postings].map(([key, page]) => [key, page.postings] as const),
    ).flags;
  };
  const reindex = async (flagId: FlagId) =>
    reindexFlag({ flags: stores.flags, keyring: await fresh().keyring() }, flagId);
  return { put, raise, finds, reindex };
}

const someone = {
  provider,
  decisionId: decisionIdOf({ provider, source: 'api', sourceId: 'msg_1' }),
  merchant: merchantReferenceSchema.parse('m-1'),
};

describe.each(['exact-1', 'names-1'] as const)(
  'while keys change from a secret of %s to a new one',
  (from) => {
    it('no flag is missed, whenever it was raised', async () => {
      const { put, raise, finds, reindex } = await aChange(from);
      const flags = new Map<When, FlagId>();
      const expectFound = async ({ otherwise }: { otherwise: readonly When[] }) => {
        for (const [when, flagId] of flags) {
          expect(await finds(names[when].written), `${when}, as written`).toEqual([flagId]);
          if (otherwise.includes(when))
            expect(await finds(names[when].otherwise), `${when}, otherwise`).toEqual([flagId]);
        }
      };
      const knowsSpellings = from === 'names-1';

      flags.set('before', (await raise('before')).flagId);
      await expectFound({ otherwise: knowsSpellings ? ['before'] : [] });

      await put(2, { scheme: 'names-1', retired: false });
      await expectFound({ otherwise: knowsSpellings ? ['before'] : [] });
      flags.set('during', (await raise('during')).flagId);
      await expectFound({ otherwise: knowsSpellings ? ['before', 'during'] : ['during'] });

      for (const flagId of flags.values()) expect(await reindex(flagId)).toMatchObject({ flagId });
      await expectFound({ otherwise: ['before', 'during'] });

      await put(1, { scheme: from, retired: true });
      await expectFound({ otherwise: ['before', 'during'] });
      flags.set('after', (await raise('after')).flagId);
      await expectFound({ otherwise: ['before', 'during', 'after'] });
    });

    it('a flag that was not indexed again is lost with the old secret: the order of the steps matters', async () => {
      const { put, raise, finds } = await aChange(from);
      await raise('before');
      await put(2, { scheme: 'names-1', retired: false });
      await put(1, { scheme: from, retired: true });
      expect(await finds(names.before.written)).toEqual([]);
    });
  },
);

describe('indexing a flag again', () => {
  it('answers null where there is none, and changes nothing where it was done', async () => {
    const { raise, reindex, finds } = await aChange('names-1');
    expect(await reindex(flagIdSchema.parse(`flg_${'0'.repeat(26)}`))).toBeNull();
    const { flagId } = await raise('before');
    await reindex(flagId);
    await reindex(flagId);
    expect(await finds(names.before.otherwise)).toEqual([flagId]);
  });
});
