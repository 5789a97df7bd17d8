import { describe, expect, it } from 'vitest';
import { flagIdSchema } from '../../../shared/contracts/ids.ts';
import type { FieldIdentifier } from '../../../shared/domain/clean/clean-application.ts';
import { candidateFlags, lookupOf, maxCandidates } from '../../../shared/domain/match/candidate-flags.ts';
import type { NameScorer } from '../../../shared/domain/match/could-be-same.ts';
import type { Keyring } from '../../../shared/domain/match/lookup-key.ts';

const keyring: Keyring = {
  active: [{ version: 1, secret: Buffer.alloc(32, 4), scheme: 'names-1' }],
  retired: [],
};
const flag = (number: number) => flagIdSchema.parse(`flg_${String(number).padStart(26, '0')}`);
const firm = (value: string, at: number): FieldIdentifier => ({
  pointer: `/merchant/tradingNames/${at}`,
  identifier: { type: 'business_name', value, forms: [{ type: 'business_name', value }] },
});
const lookup = lookupOf(['quillmere lanterns', 'quillmere stationers'].map(firm), keyring);
const equalOnly: NameScorer = (name) => (posted) => posted === name.value;

/** The page of each key that stands for so many names, with one posting. */
function pagesOf(names: number, posting: { flagId: ReturnType<typeof flag>; name: string | null }) {
  const keys = [...lookup.wanted].filter(([, form]) => form.names.length === names);
  return keys.map(([key, { type }]) => [key, [{ ...posting, type }]] as const);
}

describe('of the flags that postings hint at', () => {
  it('one counts that is alike to any of the names which share its key', () => {
    for (const name of ['quillmere lanterns', 'quillmere stationers']) {
      const pages = pagesOf(2, { flagId: flag(1), name });
      expect(pages.length).toBeGreaterThan(0);
      expect(candidateFlags(lookup, pages, equalOnly).flags).toEqual([flag(1)]);
    }
  });

  it('one counts once however many keys lead to it, and its name is scored once for each name', () => {
    const scored: string[] = [];
    const counting: NameScorer = (name) => (posted) => {
      scored.push(`${name.value}: ${posted}`);
      return false;
    };
    candidateFlags(lookup, pagesOf(1, { flagId: flag(1), name: 'quillmere works' }), counting);
    expect(scored.toSorted()).toEqual([
      'quillmere lanterns: quillmere works',
      'quillmere stationers: quillmere works',
    ]);
  });

  it('none counts that is alike to none of them, and one without a name counts', () => {
    const unlike = pagesOf(2, { flagId: flag(1), name: 'quillmere works' });
    const unnamed = pagesOf(2, { flagId: flag(2), name: null });
    expect(candidateFlags(lookup, [...unlike, ...unnamed], equalOnly).flags).toEqual([flag(2)]);
  });

  it('a posting counts under its own type alone', () => {
    const pages = pagesOf(1, { flagId: flag(1), name: 'quillmere lanterns' });
    const others = pages.map(
      ([key, found]) => [key, found.map((one) => ({ ...one, type: 'email' }))] as const,
    );
    expect(candidateFlags(lookup, others, equalOnly).flags).toEqual([]);
  });

  it('those beyond the most are cut, and it is said', () => {
    const [page] = pagesOf(1, { flagId: flag(0), name: null });
    const many = Array.from({ length: maxCandidates + 1 }, (_, number) =>
      (page?.[1] ?? []).map((one) => ({ ...one, flagId: flag(number) })),
    ).flat();
    const found = candidateFlags(lookup, page ? [[page[0], many]] : []);
    expect([found.flags.length, found.cut]).toEqual([maxCandidates, true]);
  });
});
