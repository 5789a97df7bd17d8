import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import recheck from 'recheck/lib/browser.js';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, it } from 'vitest';

/*
 * No regular expression that sees input from outside takes more than linear time, whatever it is given. Literals are
 * proved from the parsed sources; expressions built at run time are listed here, written out, and proved as such.
 */

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const rooms = ['shared', 'functions'];
const files = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(room, name)),
);

/** What each `new RegExp(…)` amounts to, by file and by the text of its first argument. */
const built: Readonly<Record<string, readonly string[]>> = {
  'shared/contracts/application.ts `^[a-z0-9][a-z0-9._-]{0,${max - 1}}$`': ['^[a-z0-9][a-z0-9._-]{0,31}$'],
  'shared/contracts/text.ts `\\\\p{M}{${maxMarksPerLetter + 1}}`': ['\\p{M}{5}'],
  "shared/domain/clean/fold-text.ts `[${[...spelling.keys()].join('')}]`": ['[øłđðħŧŋþæœĸ]'],
  'shared/domain/clean/national-accounts.ts `^[0-9]{${least},${length}}$`': ['^[0-9]{4,20}$'],
  'shared/domain/clean/national-accounts.ts `^[0-9]{${least},${most}}$`': ['^[0-9]{4,20}$'],
  'shared/domain/clean/numbers/european-vat.ts `^${country}`': ['^DE'],
  'shared/domain/clean/numbers/company-numbers.ts `^${country}(?=[0-9])`': ['^DE(?=[0-9])'],
};

const found = files.flatMap((file) => patternsIn(file));

describe('regular expressions', () => {
  it('are found in the sources', () => {
    expect(found.filter(({ source }) => source === '^[A-Za-z0-9_-]{1,64}$')).not.toEqual([]);
    expect(found.length).toBeGreaterThan(100);
  });

  it('are built at run time only where this test says what of', () => {
    const calls = files.flatMap((file) => constructionsIn(file));
    expect(calls.toSorted()).toEqual(Object.keys(built).toSorted());
  });

  it('all take linear time, which recheck proves for each', () => {
    const everyOne = [
      ...found,
      ...Object.entries(built).flatMap(([where, sources]) =>
        sources.map((source) => ({ where, source, flags: source.includes('\\p') ? 'u' : '' })),
      ),
    ];
    expect(everyOne.flatMap(complaint)).toEqual([]);
  }, 120_000);

  it('would be refused where they backtrack', () => {
    for (const source of ['\\s+$', '^(a+)+$', '^(?:a|a)*$'])
      expect(complaint({ where: 'here', source, flags: '' })).toHaveLength(1);
  });
});

const verdicts = new Map<string, string>();

/** Nothing where the expression is safe, else a line that names it. */
function complaint({ where, source, flags }: Pattern): string[] {
  // A global or sticky expression starts no further left; the proof is the same.
  const relevant = flags.replaceAll(/[dgy]/g, '');
  const key = `/${source}/${relevant}`;
  const verdict = verdicts.get(key) ?? verdictOn(source, relevant);
  verdicts.set(key, verdict);
  return verdict === 'safe' ? [] : [`${where}: ${key} is ${verdict}`];
}

function verdictOn(source: string, flags: string): string {
  if (singleClass.test(source)) return 'safe';
  return recheck.checkSync(source, flags, { timeout: 20_000 }).status;
}

/** One class between two anchors reads each character once. It is seen at sight, since counts cost recheck seconds. */
const singleClass = /^\^\[[^\\\]]+\](?:\{[0-9,]+\})?\$$/;

function patternsIn(file: string): Pattern[] {
  return nodesIn(file).flatMap((node) =>
    node.type === 'Literal' && isRecord(node.regex)
      ? [{ where: file, source: String(node.regex.pattern), flags: String(node.regex.flags) }]
      : [],
  );
}

/** Each call of the constructor whose argument is no literal expression, with the text of its argument. */
function constructionsIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return nodesIn(file).flatMap((node) => {
    const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
    if (!isCall || !isRecord(node.callee) || node.callee.name !== 'RegExp') return [];
    const [first] = Array.isArray(node.arguments) ? node.arguments : [];
    return [`${file} ${isRecord(first) ? text.slice(Number(first.start), Number(first.end)) : ''}`];
  });
}

function nodesIn(file: string): Record<string, unknown>[] {
  const nodes: Record<string, unknown>[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (isRecord(value)) {
      nodes.push(value);
      for (const inner of Object.values(value)) visit(inner);
    }
  };
  visit(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' }));
  return nodes;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof RegExp);
}
