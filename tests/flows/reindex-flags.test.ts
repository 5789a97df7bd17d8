import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryFlagStore } from '../../shared/adapters/memory/memory-flag-store.ts';
import { memoryState } from '../../shared/adapters/memory/memory-state.ts';
import { cleanPersonName } from '../../shared/domain/clean/clean-person-name.ts';
import { reindexFlags } from '../../shared/flows/reindex-flags.ts';
import { Unavailable } from '../../shared/ports.ts';
import { faultPort } from '../support/fault-port.ts';
import { aChange, sampleId } from '../support/stored-samples.ts';

const keyring = {
  active: [2, 1].map((version) => ({
    version,
    scheme: 'names-1' as const,
    secret: Buffer.alloc(32, version),
  })),
  retired: [],
};

const names = [
  'Corvan Alderquist',
  'Mirelle Tavistone',
  'Boran Whitlocke',
  'Odette Farrowgate',
  'Ilse Quillmere',
];

/** Flags that stand, and no index: as after a new secret. */
async function flagsWithoutIndex() {
  const state = memoryState();
  const flags = memoryFlagStore(state);
  for (const [at, name] of names.entries()) {
    const cleaned = cleanPersonName(name);
    if (!cleaned.ok) throw new Error(cleaned.error);
    const identifiers = [{ ...cleaned.value, vouchedBy: [], verifiedBy: null }];
    const { head, event } = aChange(sampleId.flag(`f${at}`), { seq: 1, identifiers });
    await flags.commitChange(head, event);
  }
  return { flags, index: () => new Map(state.postings) };
}

async function walk(
  ports: Parameters<typeof reindexFlags>[0],
  { from = null, limit }: { from?: string | null; limit: number },
): Promise<{ reindexed: number; stoppedAt: string | null; broke: boolean }> {
  let cursor = from;
  let reindexed = 0;
  do {
    const page = await reindexFlags(ports, { limit, cursor }).catch((error: unknown) => {
      if (error instanceof Unavailable) return null;
      throw error;
    });
    if (page === null) return { reindexed, stoppedAt: cursor, broke: true };
    if (page === 'bad-cursor') throw new Error('its own cursor was refused');
    reindexed += page.reindexed;
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { reindexed, stoppedAt: null, broke: false };
}

test('a walk indexes every flag, and a second one changes nothing', async () => {
  const { flags, index } = await flagsWithoutIndex();
  expect(await walk({ flags, keyring }, { limit: 2 })).toMatchObject({ reindexed: names.length });
  const once = index();
  expect(once.size).toBeGreaterThan(names.length * 2);
  await walk({ flags, keyring }, { limit: 5 });
  expect(index()).toEqual(once);
});

test('interrupted at any write, and gone on with or begun again, it comes to the same index', async () => {
  const whole = await flagsWithoutIndex();
  await walk({ flags: whole.flags, keyring }, { limit: 2 });
  const expected = whole.index();
  const writes = expected.size;
  await fc.assert(
    fc.asyncProperty(
      fc.record({ call: fc.integer({ min: 1, max: writes }), goesOn: fc.boolean(), lost: fc.boolean() }),
      async ({ call, goesOn, lost }) => {
        const { flags, index } = await flagsWithoutIndex();
        const fault = { kind: lost ? 'answer-lost' : 'unavailable' } as const;
        const faulty = faultPort(flags, [{ method: 'addPostings', call, fault }]);
        const first = await walk({ flags: faulty, keyring }, { limit: 2 });
        expect(first.broke).toBe(true);
        await walk({ flags, keyring }, { limit: 2, from: goesOn ? first.stoppedAt : null });
        expect(index()).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});
