import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { labelledTerms } from '../../../../bench/terms/labelled-terms.ts';
import { maxQuote, termsReportSchema } from '../../../../shared/contracts/terms-report.ts';
import { checkTerms } from '../../../../shared/domain/checks/terms/check-terms.ts';
import { classWords } from '../../../../shared/domain/checks/terms/word-classes.ts';

const texts = labelledTerms().map(({ text }) => text);
const vocabulary = Object.values(classWords)
  .flatMap((words) => words.split(/\s+/))
  .map((word) => word.replace('*', ''));
const marks = fc.constantFrom(
  ' ',
  '. ',
  ', ',
  ':\n',
  '\n\n',
  '\n- ',
  '; ',
  '-\n',
  '<li>',
  '</p>',
  ' (a) ',
  '\u00ad\n',
  '…',
  '&nbsp;',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(fc.tuple(fc.constantFrom(...vocabulary), marks), { maxLength: 120 })
    .map((words) => words.flat().join('')),
);
const folded = (text: string): string => text.replaceAll(/\s+/g, ' ');
const bare = (quote: string): string => quote.replace(/^…/, '').replace(/…$/, '');

const unrelated = fc.constantFrom(
  'The weather at the harbour was fine that morning, and the boats left early.',
  'Our office is open from nine to five. Call us for directions.',
  'Nos bureaux sont ouverts du lundi au vendredi.',
  'Unser Lager liegt am Stadtrand und hat eine Rampe.',
  'Nuestra tienda abre a las diez de la mañana.',
);

describe('of any text', () => {
  test.prop([anyText])('a report of the shape is given, and nothing is thrown', (text) => {
    termsReportSchema.parse(checkTerms(text));
  });

  test.prop([fc.oneof(anyText, fc.constantFrom(...texts))])(
    'a quote stands in the text, white space aside, and is short',
    (text) => {
      for (const { quote, result } of checkTerms(text).items) {
        expect(quote !== null).toBe(result === 'pass');
        if (quote === null) continue;
        expect(Array.from(bare(quote)).length).toBeLessThanOrEqual(maxQuote);
        expect(folded(text)).toContain(bare(quote));
      }
    },
  );

  test.prop([anyText])('removal and report are never promised without the prohibition', (text) => {
    const [prohibit, remove, report] = checkTerms(text).items.map(({ result }) => result === 'pass');
    if (!prohibit) expect([remove, report]).toEqual([false, false]);
  });

  test.prop([fc.constantFrom(...texts), unrelated, fc.boolean()])(
    'a paragraph about something else, before or after, takes no pass away',
    (text, paragraph, first) => {
      const passes = (read: string) =>
        checkTerms(read)
          .items.filter(({ result }) => result === 'pass')
          .map(({ item }) => item);
      const longer = first ? `${paragraph}\n\n${text}` : `${text}\n\n${paragraph}`;
      expect(passes(longer)).toEqual(expect.arrayContaining(passes(text)));
    },
  );

  test.prop([fc.constantFrom(...texts)])('capitals change no result', (text) => {
    const results = (read: string) => checkTerms(read).items.map(({ result }) => result);
    const shout = text.replaceAll('ß', 'ss');
    if (results(text)[0] === 'pass' && !/-\n|&|„|sie/i.test(shout))
      expect(results(shout.toUpperCase())[0]).toBe('pass');
  });
});

describe('texts made to be slow', () => {
  const long = 196_608;
  test.each([
    ['one word a million times', 'child '.repeat(long / 6)],
    ['nothing but tags that never end', '<a'.repeat(long / 2)],
    ['one sentence of promises', 'we report remove police not account obligation '.repeat(long / 47)],
    ['one word', 'a'.repeat(long)],
    ['nothing but lines', '\n -'.repeat(long / 3)],
    ['words cut at every line', 'ab-\n'.repeat(long / 4)],
    ['nothing but colons that prohibit', 'no a: '.repeat(long / 6)],
  ])('%s is read, with the shape', (_, text) => {
    termsReportSchema.parse(checkTerms(text));
  });
});
