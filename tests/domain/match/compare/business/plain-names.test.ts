import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignNames } from '../../../../../shared/domain/match/compare/business/align-names.ts';
import { couldBeClose } from '../../../../../shared/domain/match/compare/business/could-be-close.ts';
import {
  businessNameReader,
  readPlainName,
} from '../../../../../shared/domain/match/compare/business/read-business-name.ts';
import { scoreAlignment } from '../../../../../shared/domain/match/compare/business/score-alignment.ts';
import { tradingNames } from '../../../../../shared/domain/match/compare/business/trading-names.ts';
import { closeEnough } from '../../../../../shared/domain/match/compare/name-comparison.ts';

describe('a plain name of a business', () => {
  it.each([
    'larch lanterns',
    'larch and quill trading',
    'fund 7 larch',
    'larch y quill',
    'larch quill a',
    'larch larch quill',
  ])('is read word by word: %s', (name) => {
    expect(readPlainName(name)).not.toBeNull();
  });

  it.each([
    ['a b larch', 'initials are read together'],
    ['larch twenty one', 'so are words that make one number'],
    ['larch three thousand', 'so are powers of ten'],
    ['thuong mai larch', 'so are words that mean something together'],
    ['larch t a quill', 'it trades under another name'],
    ['ларч quill', 'it is written in another alphabet'],
    [`${'l'.repeat(25)} quill`, 'a long word may be cut'],
  ])('is not %s: %s', (name) => {
    expect(readPlainName(name)).toBeNull();
  });

  it.each(
    (
      't a|trading as|now trading as|dba|d b a|doing business as|operating as|o a|fka|f k a|formerly|formerly known as|' +
      'previously|also known as|aka|a k a|vormals|vorm|anciennement|voorheen|inh|inhaber|inhaberin|prop|h o d n|hodn|snc di|sas di'
    ).split('|'),
  )('says of no other name that it trades under it: %s', (words) => {
    const name = `larch ${words} quillmere`;
    expect(tradingNames(name)).toHaveLength(2);
    expect(readPlainName(name)).toBeNull();
  });

  it('ends with a letter that is not read as one within it', () => {
    const kinds = (name: string) => readPlainName(name)?.map(({ kind }) => kind);
    expect(kinds('larch v quill')).toEqual(['own', 'small', 'own']);
    expect(kinds('larch quill v')).toEqual(['own', 'own', 'number']);
  });
});

const words = fc.constantFrom(
  ...(
    'larch lanterns larchlanterns lanters llt ltd trading tradng international internatonal intl bank shipping v 2 fund ii ' +
    'quillmere quill mere abdulrahman rahman kelmarsh kelmarshco gold coast gulf the of a'
  ).split(' '),
);
const names = fc.array(words, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));

describe('whether two names could be close', () => {
  it('is not denied of any that score so', () => {
    const read = businessNameReader();
    fc.assert(
      fc.property(names, names, (one, other) => {
        const score = scoreAlignment(alignNames(read(one), read(other)));
        if (score >= closeEnough) expect(couldBeClose(read(one), read(other))).toBe(true);
      }),
    );
  });
});
