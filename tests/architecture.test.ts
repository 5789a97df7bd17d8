import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const rooms = ['shared', 'functions', 'infra', 'local', 'cli', 'bench', 'scripts', 'tests'];
const sources = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
    .map((path) => join(room, path)),
);
const text = new Map(sources.map((path) => [path, readFileSync(path, 'utf8')]));
const under = (...places: string[]) =>
  sources.filter((path) => places.some((place) => path.startsWith(place)));
const textOf = (path: string) => text.get(path) ?? '';

/** What a file imports: paths from the root for our own files, package names for others. */
function importsOf(path: string): string[] {
  return [...textOf(path).matchAll(/(?:from|import\(|^import) ?'([^']+)'/gm)].map(([, name = '']) =>
    name.startsWith('.') ? normalize(join(dirname(path), name)) : name,
  );
}
/** Files of these places that import something the test names. */
function offenders(places: string[], isWrong: (imported: string) => boolean): string[] {
  return under(...places).flatMap((path) =>
    importsOf(path)
      .filter(isWrong)
      .map((imported) => `${path} imports ${imported}`),
  );
}
const outside = (allowed: string[]) => (imported: string) =>
  sources.includes(imported) && !allowed.some((place) => imported.startsWith(place));

/** Tables of data, which are as long as what they list. */
const dataTables = [
  'shared/log-catalogue.ts',
  'shared/metric-catalogue.ts',
  'local/demo/flags.ts',
  'scripts/openapi/operations.ts',
  'scripts/openapi/flag-operations.ts',
  'shared/domain/clean/numbering-plans.ts',
  'shared/domain/match/compare/name-variants.ts',
  'shared/domain/match/compare/nicknames.ts',
  'bench/matching/common-names.ts',
  'shared/domain/match/compare/business/business-words.ts',
  'shared/domain/match/compare/business/place-words.ts',
];

describe('the rooms', () => {
  it('contracts import contracts, and results, and nothing else of ours', () => {
    expect(offenders(['shared/contracts/'], outside(['shared/contracts/', 'shared/result.ts']))).toEqual([]);
  });

  it('the domain imports the domain and contracts only', () => {
    const allowed = ['shared/domain/', 'shared/contracts/', 'shared/result.ts'];
    expect(offenders(['shared/domain/'], outside(allowed))).toEqual([]);
  });

  it('flows import flows, domain, contracts and ports only', () => {
    const allowed = [
      'shared/flows/',
      'shared/domain/',
      'shared/contracts/',
      'shared/result.ts',
      'shared/ports.ts',
      'shared/review-ports.ts',
      'shared/member-ports.ts',
      'shared/feed-ports.ts',
      'shared/index-ports.ts',
      'shared/safeguard-ports.ts',
      'shared/view-ports.ts',
      'shared/policy-ports.ts',
      'shared/backtest-ports.ts',
      'shared/backbook-ports.ts',
      'shared/jurisdiction-ports.ts',
      'shared/shadow-ports.ts',
      'shared/rescreen-ports.ts',
      'shared/hook-ports.ts',
      'shared/act-ports.ts',
      'shared/notice-ports.ts',
      'shared/lifecycle-ports.ts',
    ];
    expect(offenders(['shared/flows/'], outside(allowed))).toEqual([]);
  });

  it('domain and flows know no SDK, no framework and no network', () => {
    const foreign = /^(?:@aws-|hono|jose|yaml|node:(?:fs|http|net|child_process|timers|process|dns|tls))/;
    expect(offenders(['shared/domain/', 'shared/flows/'], (imported) => foreign.test(imported))).toEqual([]);
  });

  it('domain and flows know no clock, no randomness and no environment', () => {
    const reaching =
      /Date\.now\(|new Date\(\)|Math\.random|process\.|performance\.now|randomUUID|randomBytes|setTimeout/;
    expect(under('shared/domain/', 'shared/flows/').filter((path) => reaching.test(textOf(path)))).toEqual(
      [],
    );
  });

  it('adapters do not know functions, infra or the laptop', () => {
    expect(
      offenders(['shared/'], (imported) => /^(?:functions|infra|local|cli|tests|bench)\//.test(imported)),
    ).toEqual([]);
  });

  it('functions do not know each other, the laptop or infra, but for the sources whose settings are managed', () => {
    const managed = ['functions/management/handler.ts', 'functions/provider-hooks/sources.ts'].join();
    const wrong = under('functions/').flatMap((path) => {
      const own = path.split('/').slice(0, 2).join('/');
      return importsOf(path).filter(
        (imported) =>
          /^(?:infra|local|cli|tests|bench)\//.test(imported) ||
          (imported.startsWith('functions/') &&
            !imported.startsWith(`${own}/`) &&
            `${path},${imported}` !== managed),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('nothing that runs in Lambda reads YAML', () => {
    const yaml = (imported: string) => imported === 'yaml' || imported.endsWith('read-policy-file.ts');
    expect(offenders(['functions/', 'shared/adapters/', 'shared/domain/', 'shared/flows/'], yaml)).toEqual(
      [],
    );
  });
});

describe('every file', () => {
  it('imports zod whole, so that bundles leave its locales out', () => {
    expect(sources.filter((path) => /import \{ ?z\b.*from 'zod'/.test(textOf(path)))).toEqual([]);
  });

  it('has no skipped or focused test and no silenced check', () => {
    const silenced =
      /\b(?:it|test|describe)\.(?:skip|only|todo)\b|@ts-(?:ignore|nocheck|expect-error)|biome-ignore|oxlint-disable/;
    expect(
      sources.filter((path) => path !== 'tests/architecture.test.ts' && silenced.test(textOf(path))),
    ).toEqual([]);
  });

  it('outside tests stays under 250 lines, data tables aside', () => {
    const long = sources.filter(
      (path) =>
        !path.startsWith('tests/') && !dataTables.includes(path) && textOf(path).split('\n').length > 250,
    );
    expect(long).toEqual([]);
  });

  it('handlers wire, in forty lines', () => {
    const handlers = under('functions/').filter((path) => path.endsWith('/handler.ts'));
    expect(handlers.length).toBeGreaterThan(0);
    expect(handlers.filter((path) => textOf(path).split('\n').length > 45)).toEqual([]);
  });
});
