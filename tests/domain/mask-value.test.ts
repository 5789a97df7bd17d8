import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type IdentifierType, identifierTypeSchema } from '../../shared/contracts/vocabulary.ts';
import { maskMatchedValues } from '../../shared/domain/mask-matched-values.ts';
import { maskValue } from '../../shared/domain/mask-value.ts';
import { anApplication } from '../support/an-application.ts';

const types = identifierTypeSchema.options;
const anyType = fc.constantFrom(...types);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.stringMatching(/^[a-z.@:/•… 0-9-]{0,40}$/),
  fc.emailAddress(),
  fc.webUrl(),
  fc.constantFrom('…', '•••• 1234', '(hidden)', '', '.', 'a', '@'),
);

describe('a masked value', () => {
  it.each<[IdentifierType, string, string]>([
    ['person_name', 'Odette Farrowgate', 'O…e F…te'],
    ['person_name', 'Li Na', '… …'],
    ['person_name', '王小明', '王…'],
    ['business_name', 'Quillmere Stationery Ltd', 'Q…re S…ry L…'],
    ['address', '12 Larch Row Ambleford AB1 2CD GB', '… L… R… A…rd A… 2… …'],
    ['phone', '+1 202 555 0123', '•••• 123'],
    ['bank_account', 'DE89 3704 0044 0532 0130 00', '•••• 3000'],
    ['tax_id', '123', '•••• 3'],
    ['tax_id', '12', '••••'],
    ['host', 'shop.quillmere.example', 's….q…re.example'],
    ['url', 'https://quillmere.example/about?x=1', 'q…re.example/…'],
    ['host', '203.0.113.77', '2….….1….…'],
    ['email', 'odette.f@quillmere.example', 'o…f@q…re.example'],
    ['handle', '@quillmere_sales', 'q…re s…'],
    ['business_name', 'one two three four five six seven eight nine', 'o… t… t… f… f… s… s… e… …'],
  ])('of type %s, %s is shown as %s', (type, value, masked) => {
    expect(maskValue(type, value)).toBe(masked);
  });

  property.prop([anyType, anyText])('never equals the value, and is never empty', (type, value) => {
    expect(maskValue(type, value)).not.toBe(value);
    expect(maskValue(type, value)).not.toBe('');
  });

  property.prop([anyType, anyText])(
    'shows at most a third, the public ending of a site aside',
    (type, value) => {
      const masked = maskValue(type, value);
      if (masked === '(hidden)') return;
      const isSite = type === 'host' || type === 'url' || type === 'email';
      const secret = isSite ? masked.replace(/\.[^.…/]*(?=\/…$|$)/u, '') : masked;
      const shown = secret.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      expect(shown).toBeLessThanOrEqual(Array.from(value.normalize('NFC')).length / 3);
    },
  );

  property.prop([anyType, anyText])(
    'holds nothing that a terminal or a page could not show',
    (type, value) => {
      expect(maskValue(type, value)).not.toMatch(/[\p{C}\p{M}]/u);
    },
  );
});

describe('the masked values of matches', () => {
  const on = (pointer: string, type: IdentifierType) => ({
    on: [{ pointer, type, method: 'exact' as const, score: 1, explanation: '' }],
  });

  it('are of the application, each field once, however many flags it met', () => {
    const matches = [
      on('/merchant/principals/0/name', 'person_name'),
      on('/merchant/principals/0/name', 'person_name'),
      on('/merchant/address', 'address'),
    ];
    expect(maskMatchedValues(anApplication(), matches).map(({ masked }) => masked)).toEqual([
      'O…e F…te',
      '… L… R… A…rd A… 2… …',
    ]);
  });

  it('are left out where the pointer leads nowhere', () => {
    const pointers = [
      '/merchant/wallets/0/address',
      '/merchant/__proto__/x',
      '/merchant/legalName/length',
      '',
    ];
    for (const pointer of pointers.slice(0, 3))
      expect(maskMatchedValues(anApplication(), [on(pointer, 'wallet')])).toEqual([]);
  });
});
