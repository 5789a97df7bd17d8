import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CleanIdentifier } from '../../../../shared/contracts/flag.ts';
import { cleanAddress } from '../../../../shared/domain/clean/clean-address.ts';
import { cleanBusinessName } from '../../../../shared/domain/clean/clean-business-name.ts';
import { cleanPersonName } from '../../../../shared/domain/clean/clean-person-name.ts';
import { businessWords } from '../../../../shared/domain/match/compare/business/business-words.ts';
import { numberWords } from '../../../../shared/domain/match/compare/business/number-words.ts';
import { placeWords } from '../../../../shared/domain/match/compare/business/place-words.ts';
import { nameVariants } from '../../../../shared/domain/match/compare/name-variants.ts';
import { givenNames } from '../../../../shared/domain/match/compare/nicknames.ts';
import { indexForms } from '../../../../shared/domain/match/key-forms.ts';
import { keyScheme } from '../../../../shared/domain/match/lookup-key.ts';
import { listedWords } from '../../../../shared/domain/match/name-keys/hot-words.ts';
import type { CleanName } from '../../../../shared/domain/match/name-keys/name-index-forms.ts';
import { maxQueryForms, nameQueryForms } from '../../../../shared/domain/match/name-keys/name-query-forms.ts';

/*
 * An index that is filled holds the keys that the code of that day made. Whoever changes how names are cleaned, spelled in Latin or made
 * keys of, or a word in any table that keys read, changes keys, and flags that are there already are silently not found by the new ones.
 * So a digest of the keys of fixed names, and of every word of those tables, stands beside each scheme in ADR 17.
 */

const page = 'docs/adr/0017-name-keys-forgive-and-are-never-followed.md';

const meaning = `Keys have changed under the scheme ${keyScheme}: flags that are indexed already would not be found by what is asked now.
If that is not meant, take the change back. If it is, and no index is filled under ${keyScheme} yet (before the first release), write the
new digests with \`npx vitest run tests/domain/match/name-keys/key-scheme.test.ts --update\` and say in the changelog that an index filled
before must be filled again. Otherwise add a scheme (contracts/coalition.ts, lookup-key.ts), keep the old one's keys for as long as it is
read, and run the same command: docs/deploying.md tells the order of the steps.`;

const persons = [
  ...[
    'odette farrowgate',
    'O. Farrowgate-Larkin',
    'Volodya Farowgate',
    'Maria José de la Quill y Mere',
    'Jean-Luc d’Orsel',
  ],
  ...[
    'Muhammad bin Rashid al-Farrow',
    'abdelmajid farrow',
    'Abd al Majid al Kurd',
    'nour eddine kharbek',
    'Noureddine Kharbek',
  ],
  ...[
    'Nadezhda Leonidovna Farrowgate',
    'Tschatajew Achmed',
    'Hryhory Halavanau',
    'Nazhmiddin Zhalalov',
    'Chi Chun-sang',
    'Ji Jun Sang',
  ],
  ...[
    'Hamcho Mohammed',
    'Hakimzada Gholamreza',
    'aboubakr hayatullah',
    'Quentin',
    'X',
    'Nguyễn Thị Quyên',
    'José Ángel Núñez',
    'Søren Ærø',
  ],
  ...[
    'Сергей Морозов',
    'Олександр Шевчук',
    'Γεώργιος Παπαδάκης',
    'محمد خليل منصور',
    'بهرام رستمی',
    'דוד פרידמן',
    'राजेश कुमार गुप्ता',
  ],
  ...[
    'สมชาย ใจดี',
    '王小明',
    '張麗華',
    '欧阳建国',
    'たなか けんいち',
    'スズキ ヒロシ',
    '김민준',
    'Արամ Պետրոսյան',
    'გიორგი ბერიძე',
    'አበበ ቢቂላ',
  ],
];
const firms = [
  ...[
    'quillmere',
    'Quillmere Trading International Ltd',
    'Banque Quillmere',
    'quill mere fishery works',
    'jscquillmere',
    'QMT',
    'Green Industries',
  ],
  ...[
    'Harbour Lantern Stationery Works',
    'hlsw',
    'Society for the Study of Quiet Harbours',
    'Fund VII',
    'fourteen star shipping',
    '14 Star Shipping',
  ],
  ...[
    'Lantern Holdings dba Quillmere',
    'obsshchestvo ogranychennoi otwetstvennostyu quillmere',
    'quillmere corporatidon',
    'Thistledown & Söhne GmbH',
  ],
  ...[
    'ООО «Северный Ветер»',
    'Θάλασσα Εμπορική ΑΕ',
    'شركة النخيل للتجارة',
    '北京青云科技有限公司',
    '한빛상사 주식회사',
    'サクラシステム株式会社',
  ],
];
const places = [
  { line1: '12 Larch Street', city: 'Sampleton', postalCode: '01234', country: 'US' },
  { line1: 'Lerchenstraße 7a, Whg. 3', city: 'Musterstadt', postalCode: '12345', country: 'DE' },
  { line1: 'PO Box 44', city: 'Sampleton', country: 'GB' },
  { line1: 'Quillmere House, Harbour Road', city: 'Sampleton', country: 'GB' },
];
const others: readonly CleanIdentifier[] = (
  [
    ['host', 'quillmere-lanterns.example'],
    ['host', 'xn--qllmere-n2a.example'],
    ['host', 'onlineshop.example'],
    ['card_descriptor', 'quillmere lanterns 0800'],
    ['card_descriptor', 'sq quillmere'],
  ] as const
).map(([type, value]) => ({ type, value, forms: [{ type, value }] }));

const identifier = ({ type, value }: CleanName): CleanIdentifier => ({
  type,
  value,
  forms: [{ type, value }],
});

/** All keys of a name, as a flag's and as an applicant's. */
function keysOf(name: CleanName): string {
  const index = indexForms(identifier(name), keyScheme).map(({ type, value }) => `${type}=${value}`);
  const query = nameQueryForms(name, maxQueryForms).map(({ value }) => value);
  return [...index, '?', ...query].join('\n');
}

const digestOf = (texts: Iterable<string>): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
};

function written(type: CleanName['type'], names: readonly string[]): string {
  const clean = type === 'person_name' ? cleanPersonName : cleanBusinessName;
  return digestOf(
    names.map((name) => {
      const cleaned = clean(name);
      return cleaned.ok ? keysOf({ type, value: cleaned.value.value }) : `${name}: ${cleaned.error}`;
    }),
  );
}

/** Keys of each word of the tables beside a name that is in none. */
function tables(type: CleanName['type'], words: Iterable<string>): string {
  const known = [...new Set(words)].toSorted();
  return digestOf(known.map((word) => keysOf({ type, value: `${word} quillmere` })));
}

function digests(): readonly string[] {
  const addresses = places
    .map((place) => cleanAddress(place))
    .map((cleaned) => (cleaned.ok ? [cleaned.value] : []));
  return [
    written('person_name', persons),
    written('business_name', firms),
    digestOf(
      [...addresses.flat(), ...others]
        .flatMap((each) => indexForms(each, keyScheme))
        .map(({ type, value }) => `${type}=${value}`),
    ),
    tables('person_name', [...nameVariants(), ...givenNames(), ...listedWords.person]),
    tables('business_name', [
      ...businessWords.keys(),
      ...placeWords.keys(),
      ...numberWords(),
      ...listedWords.business,
    ]),
  ];
}

it('makes the keys that ADR 17 has a digest of; `npx vitest run tests/domain/match/name-keys/key-scheme.test.ts --update` writes it', async () => {
  const text = readFileSync(page, 'utf8');
  const row = `| \`${keyScheme}\` | ${digests().join(' | ')} |`;
  const before = new RegExp(`^\\| \`${keyScheme}\` \\|.*$`, 'm');
  const rule = /^\| --- \|.*\n(?:\|.*\n)*/m;
  const now = before.test(text) ? text.replace(before, row) : text.replace(rule, (rows) => `${rows}${row}\n`);
  expect(now, `${page} has no table of digests`).toContain(row);
  await expect(now, meaning).toMatchFileSnapshot(`../../../../${page}`);
});
