import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, test } from 'vitest';
import { readNumber, schemeNamed } from '../../../shared/domain/clean/numbers/read-number.ts';

/**
 * Country, our scheme, the independent implementation's module, a shape to vary (`#` digit, `@` letter or digit), and the
 * numbers that are not compared because the two follow different sources there.
 */
const oracles: readonly (readonly [string, string, string, string, RegExp | null])[] = [
  ['AT', 'vat', 'AT.uid', 'U########', null],
  ['BE', 'vat', 'BE.vat', '0#########', null],
  ['BG', 'vat', 'BG.vat', '1########', null],
  ['CY', 'vat', 'CY.vat', '1#######@', null],
  ['CZ', 'vat', 'CZ.dic', '2#######', null],
  ['DE', 'vat', 'DE.vat', '1########', null],
  ['DK', 'vat', 'DK.cvr', '1#######', null],
  ['EE', 'vat', 'EE.kmkr', '10#######', null],
  ['ES', 'nif', 'ES.nif', 'B########', null],
  ['ES', 'nif', 'ES.nif', '########@', null],
  ['ES', 'nif', 'ES.nif', 'X#######@', null],
  ['FI', 'vat', 'FI.alv', '########', null],
  ['FR', 'vat', 'FR.tva', '###########', null],
  ['FR', 'siren', 'FR.siren', '#########', null],
  ['GB', 'vat', 'GB.vat', '#########', null],
  ['GB', 'utr', 'GB.utr', '##########', null],
  ['GR', 'vat', 'GR.vat', '#########', null],
  ['HR', 'vat', 'HR.oib', '###########', null],
  ['HU', 'vat', 'HU.anum', '########', null],
  ['IE', 'vat', 'IE.vat', '#######@', null],
  ['IE', 'vat', 'IE.vat', '#######@A', null],
  ['IT', 'vat', 'IT.iva', '#######001#', null],
  ['LT', 'vat', 'LT.pvm', '#######1#', null],
  ['LU', 'vat', 'LU.tva', '########', null],
  ['LV', 'vat', 'LV.pvn', '4##########', null],
  ['MT', 'vat', 'MT.vat', '1#######', null],
  ['NL', 'vat', 'NL.btw', '#########B01', null],
  ['PL', 'vat', 'PL.nip', '##########', null],
  ['PL', 'regon', 'PL.regon', '#########', null],
  ['PT', 'vat', 'PT.nif', '5########', null],
  ['RO', 'vat', 'RO.cif', '1#######', null],
  ['SE', 'vat', 'SE.vat', '##########01', null],
  ['SI', 'vat', 'SI.ddv', '1#######', /1$/],
  ['SK', 'vat', 'SK.dph', '202#######', null],
  ['CH', 'vat', 'CH.uid', 'CHE#########', null],
  ['NO', 'vat', 'NO.orgnr', '9########', null],
  ['EE', 'registrikood', 'EE.registrikood', '1#######', null],
  ['US', 'ssn', 'US.ssn', '1####1###', null],
  ['CA', 'bn', 'CA.bn', '#########', null],
  ['CA', 'sin', 'CA.sin', '1########', null],
  ['BR', 'cpf', 'BR.cpf', '###########', null],
  ['BR', 'cnpj', 'BR.cnpj', '##############', null],
  ['BR', 'cnpj', 'BR.cnpj', '12ABC###0001##', null],
  ['MX', 'rfc', 'MX.rfc', 'ABC8001011##', null],
  ['AR', 'cuit', 'AR.cuit', '30#########', null],
  ['CL', 'rut', 'CL.rut', '7########', null],
  ['CO', 'nit', 'CO.nit', '9#########', null],
  ['PE', 'ruc', 'PE.ruc', '20#########', null],
  ['RU', 'inn', 'RU.inn', '##########', null],
  ['RU', 'inn', 'RU.inn', '############', null],
  ['TR', 'vkn', 'TR.vkn', '##########', null],
  ['TR', 'tckn', 'TR.tckimlik', '1##########', null],
  ['AU', 'abn', 'AU.abn', '1##########', null],
  ['AU', 'acn', 'AU.acn', '#########', null],
  ['AU', 'tfn', 'AU.tfn', '1########', null],
  ['IN', 'gstin', 'IN.gstin', '27ABCPE1234F1Z@', null],
  ['CN', 'uscc', 'CN.uscc', '91110000########@@', /0$/],
  ['JP', 'cn', 'JP.cn', '1############', null],
  ['KR', 'brn', 'KR.brn', '12312#####', /0000.$/],
  ['SG', 'uen', 'SG.uen', '########@', null],
  ['ZA', 'tin', 'ZA.tin', '1#########', null],
  ['NZ', 'ird', 'NZ.ird', '49######', null],
  ['IT', 'codicefiscale', 'IT.codicefiscale', 'RCCMNL80A01H50#@', null],
  ['PL', 'pesel', 'PL.pesel', '800101#####', null],
];

function oracle(path: string): { validate(text: string): { isValid: boolean } } {
  const [country = '', name = ''] = path.split('.');
  const found: unknown = Reflect.get(Reflect.get(stdnum, country) ?? {}, name);
  if (!found) throw new Error(`the oracle has no ${path}`);
  return found as { validate(text: string): { isValid: boolean } };
}

const digits = Array.from('0123456789');
const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

const shaped = (shape: string) =>
  fc
    .tuple(
      ...Array.from(shape, (place) =>
        place === '#'
          ? fc.constantFrom(...digits)
          : place === '@'
            ? fc.constantFrom(...letters, ...digits)
            : fc.constant(place),
      ),
    )
    .map((characters) => characters.join(''));

/** A French VAT number holds two checks, so one in a thousand is valid: it takes more tries to meet any. */
const rareRuns = 150;

describe('numbers with check digits', () => {
  test.each(oracles)(
    '%s %s is judged as an independent implementation (%s, %s) judges it',
    (country, name, path, shape, except) => {
      const scheme = schemeNamed(country, name);
      if (!scheme) throw new Error('no such scheme');
      const independent = oracle(path);
      let valid = 0;
      const disagreements = new Set<string>();
      fc.assert(
        fc.property(shaped(shape), (text) => {
          const variants = variantsOf(text, shape);
          for (const variant of variants.filter((variant) => !except?.test(variant))) {
            const ours = readNumber(variant, scheme).ok;
            const theirs = independent.validate(variant).isValid;
            if (theirs) valid += 1;
            if (ours !== theirs) disagreements.add(`${variant} ours:${ours}`);
          }
        }),
        { numRuns: path === 'FR.tva' ? rareRuns : 12 },
      );
      expect([...disagreements].slice(0, 5)).toEqual([]);
      expect(valid).toBeGreaterThan(0);
    },
  );

  // Moduli that are prime or weights that are coprime to 10, and no two remainders sharing a digit.
  test.each([
    ['AU', 'abn', '1##########'],
    ['BE', 'vat', '0#########'],
    ['CA', 'bn', '#########'],
    ['CH', 'vat', '#########'],
    ['DE', 'idnr', '1##########'],
    ['DE', 'vat', '1########'],
    ['DK', 'vat', '1#######'],
    ['EE', 'vat', '10#######'],
    ['FI', 'vat', '########'],
    ['FR', 'siren', '#########'],
    ['HR', 'vat', '###########'],
    ['HU', 'vat', '########'],
    ['IT', 'vat', '###########'],
    ['LU', 'vat', '########'],
    ['NO', 'vat', '9########'],
    ['PL', 'vat', '##########'],
  ])('%s %s refuses every change of one digit', (country, name, shape) => {
    const scheme = schemeNamed(country, name);
    if (!scheme) throw new Error('no such scheme');
    fc.assert(
      fc.property(shaped(shape), (text) => {
        const valid = variantsOf(text, shape).find((variant) => readNumber(variant, scheme).ok);
        fc.pre(valid !== undefined);
        for (const changed of oneDigitChanged(valid)) expect(readNumber(changed, scheme).ok).toBe(false);
      }),
      { numRuns: 12 },
    );
  });
});

/** The text with each possible pair of last characters, so that some have the right check digits. */
function variantsOf(text: string, shape: string): string[] {
  const free = Array.from(shape, (place, index) => (place === '#' || place === '@' ? index : -1)).filter(
    (index) => index >= 0,
  );
  const [before, end] = [free.at(-2) ?? 0, free.at(-1) ?? 0];
  const alphabet = (index: number) =>
    shape[index] === '@' ? '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ' : '0123456789';
  return Array.from(alphabet(end)).flatMap((last) =>
    Array.from('0123456789', (first) => {
      const characters = Array.from(text);
      characters[before] = first;
      characters[end] = last;
      return characters.join('');
    }),
  );
}

function oneDigitChanged(text: string): string[] {
  return Array.from(text).flatMap((digit, index) =>
    Array.from('0123456789')
      .filter((other) => other !== digit)
      .map((other) => text.slice(0, index) + other + text.slice(index + 1)),
  );
}
