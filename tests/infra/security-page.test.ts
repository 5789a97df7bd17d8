import { readFileSync } from 'node:fs';
import { type App, Validations } from 'aws-cdk-lib';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { buildApp } from '../../infra/build-app.ts';
import { statementsOf } from './statements.ts';
import { resourcesOf, stageNamed, unbundledApp } from './synthesised.ts';
import { rightsOf } from './who-may.ts';

vi.setConfig({ testTimeout: 120_000 });

const page = readFileSync('docs/security.md', 'utf8');
const resources = resourcesOf(stageNamed('prod'));
const rights = rightsOf(resources);

describe('who may do what', () => {
  it('stands in docs/security.md as the templates have it (vitest run -u writes it)', async () => {
    const filled = within(within(page, 'rights', rightsTable()), 'findings', findingsTable());
    await expect(filled).toMatchFileSnapshot('../../docs/security.md');
  });

  it('lets nobody change or delete a decision, and nobody delete a flag, a bucket’s object or a key', () => {
    const onDecisions = rights.filter(({ what }) => what.startsWith('table Decisions'));
    expect(onDecisions.filter(({ may }) => /change|delete/.test(may))).toEqual([]);
    const kept = rights.filter(({ what }) => /^(?:table Flags|bucket|key)/.test(what));
    expect(kept.filter(({ may }) => may.includes('delete'))).toEqual([]);
  });

  it('lets no role put a decision beyond a transaction', () => {
    const puts = rights.filter(({ what, may }) => what === 'table Decisions' && may.includes('add'));
    expect(puts.length).toBeGreaterThan(0);
    for (const { may } of puts) expect(may).toMatch(/(?:^|; )add or replace in a transaction(?:;|$)/);
  });

  it('lets one function that reaches the internet read no flag, no merchant, no decision and no member', () => {
    const tables = rights.filter(({ who, what }) => who === 'DeliverNotice' && what.startsWith('table'));
    expect(tables.map(({ what }) => what)).toEqual(['table Notices']);
  });

  it('names everything, but for traces and the delivery of two state machines’ logs', () => {
    const wide = rights.filter(({ what }) => what.includes('everything'));
    expect(wide.map(({ who, may }) => [who, may])).toEqual([
      ['BackBooks', 'have its log delivered, trace'],
      ['Backtests', 'have its log delivered, trace'],
    ]);
    const actions = statementsOf(resources).filter(
      ({ effect, actions }) => effect === 'Allow' && actions.some((action) => action.includes('*')),
    );
    for (const { ownerType, actions: all } of actions)
      expect([ownerType, all]).toEqual(['AWS::KMS::Key', ['kms:*']]);
  });
});

function within(text: string, mark: string, table: string): string {
  const [from, to] = [`<!-- ${mark} -->`, `<!-- end of ${mark} -->`];
  const [head = '', rest = ''] = text.split(from);
  return `${head}${from}\n\n${table}\n\n${to}${rest.split(to)[1] ?? ''}`;
}

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

function rightsTable(): string {
  return tableOf(
    ['who', 'on what', 'may'],
    rights.map(({ who, what, may }) => [who, what, may]),
  );
}

function findingsTable(): string {
  const app = unbundledApp();
  buildApp(app, [stageNamed('prod')]);
  const reasons = Map.groupBy(acknowledgedIn(app), ({ reason }) => reason);
  const rows = [...reasons].map(([reason, of]) => [
    [...new Set(of.map(({ id }) => `\`${id.replace(/^Annotation::|\[.*/g, '')}\``))].sort(byText).join(' '),
    [...new Set(of.map(({ at }) => at))].sort(byText).join(', '),
    reason,
  ]);
  return tableOf(
    ['rule', 'where', 'why it is as it must be'],
    rows.sort((a, b) => (a.join() < b.join() ? -1 : 1)),
  );
}

function acknowledgedIn(app: App) {
  return app.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(z.record(z.string(), z.string()).parse(data)))
      .map(([id, reason]) => ({ id, reason, at: node.path.split('/').slice(1, 3).join('/') })),
  );
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1);
