import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LogEntry, logCatalogue } from '../shared/log-catalogue.ts';
import { logLines } from '../shared/log-lines.ts';

const entries: (readonly [code: string, entry: LogEntry])[] = Object.entries(logCatalogue);
const levels: Readonly<Record<string, string>> = logLines;
const sources = readdirSync('functions', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join('functions', path), 'utf8') }));

/** What `shared/adapters/tell-act.ts` writes for the functions that give it their observer. */
const tellsActs = ['watch-decisions', 'sweep'].flatMap((service) =>
  ['act.would', 'act.failed'].map((code) => ({ service, code })),
);

/** Which function names which code. */
const named = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/'([a-z]+\.[a-z-]+)'/g)]
    .filter(([, code = '']) => code in logLines)
    .map(([, code]) => ({ service: path.split('/')[0], code })),
);
const written = [...named, ...tellsActs];

describe('the catalogue of log lines', () => {
  it('has every line that is written, and each is written, by the functions that it names', () => {
    const said = entries.flatMap(([code, { services }]) => services.map((service) => `${service} ${code}`));
    expect([...new Set(written.map(({ service, code }) => `${service} ${code}`))].sort()).toEqual(
      said.sort(),
    );
  });

  it('holds everything that answers requests to audit lines, and no more', () => {
    const audited = entries.filter(([, { audit }]) => audit).map(([code]) => code);
    expect(audited).toEqual(
      entries
        .map(([code]) => code)
        .filter((code) => /^(?:screening|hook|management|request|widget)\.(?!not-enriched)/.test(code)),
    );
  });

  it.each(entries)('says of %s in a sentence what happened', (_, { meaning, fields }) => {
    expect(meaning).toMatch(/^[A-Z].{15,140}\.$/);
    expect(new Set(fields).size).toBe(fields.length);
  });

  it('stands on its page (vitest run -u writes it)', async () => {
    const page = readFileSync('docs/ops/logs.md', { encoding: 'utf8', flag: 'a+' });
    await expect(withTable(page)).toMatchFileSnapshot('../docs/ops/logs.md');
  });
});

const [from, to] = ['<!-- lines -->', '<!-- end of lines -->'];

/** The page with the table between its marks as the catalogue has it. */
function withTable(page: string): string {
  const [head = '', , tail = ''] = page.split(/<!-- (?:end of )?lines -->/);
  return `${head}${from}\n\n${table()}\n\n${to}${tail}`;
}

function table(): string {
  const rows = entries.map(([code, { meaning, services, fields, audit }]) =>
    [
      ...[`\`${code}\``, levels[code], audit ? 'yes' : '', services.join(', '), meaning],
      fields.map((field) => `\`${field}\``).join(' '),
    ].join(' | '),
  );
  const head = ['line', 'level', 'audit', 'written by', 'what happened', 'fields besides `requestId`'];
  return [head.join(' | '), head.map(() => '---').join(' | '), ...rows].map((row) => `| ${row} |`).join('\n');
}
