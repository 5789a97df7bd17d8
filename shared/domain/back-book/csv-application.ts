import type { CsvColumn } from './csv-columns.ts';

/** A merchant of a portfolio is known already: that is what its rows say where they do not say otherwise. */
const usualEvent = 'periodic-review';

interface Draft {
  event: string;
  readonly fields: Map<string, string>;
  readonly objects: Map<string, Map<string, string>>;
  readonly texts: Map<string, string[]>;
  /** By list, then by the number in the column's name. */
  readonly entries: Map<string, Map<number, Map<string, string>>>;
}

/**
 * The application that a row of cells stands for, as JSON that is yet to be read as any other. Cells are text, whatever they
 * begin with; an empty one is a field that is not given. Of a list the entries that are given follow one another.
 */
export function csvApplication(columns: readonly CsvColumn[], cells: readonly string[]): Uint8Array {
  const draft: Draft = {
    event: usualEvent,
    fields: new Map(),
    objects: new Map(),
    texts: new Map(),
    entries: new Map(),
  };
  for (const [at, column] of columns.entries()) {
    const cell = cells[at] ?? '';
    if (cell !== '') put(draft, { column, cell });
  }
  const merchant = {
    ...Object.fromEntries(draft.fields),
    ...Object.fromEntries([...draft.objects].map(([name, fields]) => [name, Object.fromEntries(fields)])),
    ...Object.fromEntries(draft.texts),
    ...Object.fromEntries([...draft.entries].map(([name, entries]) => [name, inOrder(entries)])),
  };
  return Buffer.from(JSON.stringify({ event: draft.event, merchant }));
}

function put(draft: Draft, { column, cell }: { column: CsvColumn; cell: string }): void {
  switch (column.kind) {
    case 'event':
      draft.event = cell;
      return;
    case 'field':
      (column.of === null ? draft.fields : made(draft.objects, column.of, () => new Map())).set(
        column.field,
        cell,
      );
      return;
    case 'text':
      made(draft.texts, column.list, () => []).push(cell);
      return;
    case 'entry':
      made(
        made(draft.entries, column.list, () => new Map()),
        column.n,
        () => new Map(),
      ).set(column.field, cell);
  }
}

const inOrder = (entries: ReadonlyMap<number, ReadonlyMap<string, string>>) =>
  [...entries].toSorted(([a], [b]) => a - b).map(([, fields]) => Object.fromEntries(fields));

function made<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const fresh = make();
  map.set(key, fresh);
  return fresh;
}
