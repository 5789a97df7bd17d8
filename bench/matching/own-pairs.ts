import type { LabelledPair } from './read-pairs.ts';

/** Invented pairs for where no data lies beside the repository: enough to see that the bench runs, too few to tune by. */
export function ownPairs(): LabelledPair[] {
  return rows.map(([kind, a, b, match]) => ({ kind, a, b, match, source: 'invented', truth_level: 'name' }));
}

type Row = [LabelledPair['kind'], string, string, boolean];

const rows: Row[] = [
  ['person', 'Odette Farrowgate', 'FARROWGATE, Odette', true],
  ['person', 'Odette M. Farrowgate', 'Odette Farrowgate', true],
  ['person', 'Odete Farrowgate', 'Odette Farrowgate', true],
  ['person', 'Yusuf al-Tamarani', 'Youssef Altamarani', true],
  ['person', 'Odette Farrowgate', 'Odette Quillmere', false],
  ['person', 'Rowan Exampleton', 'Odette Farrowgate', false],
  ['person', 'Mohammed Ali Tamarani', 'Mohammed Ali Veldtman', false],
  ['company', 'Quillmere Stationery Ltd', 'Quillmere Stationery Limited', true],
  ['company', 'Quillmere Stationary', 'Quillmere Stationery GmbH', true],
  ['company', 'Orchard Prints International', 'Orchard Prints Intl', true],
  ['company', 'Ambleford Fund V', 'Ambleford Fund VI', false],
  ['company', 'Quillmere Trading Ltd', 'Ambleford Trading Ltd', false],
  ['company', 'Orchard Prints', 'Orchard Fruits', false],
  ['address', '12 Larch Row', '12 Larch Rw.', true],
  ['address', '12 Larch Row', '14 Larch Row', false],
];
