import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Facts } from '../../shared/contracts/facts.ts';
import { decisionIdSchema, memberIdSchema, merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import {
  factsOfCase,
  policyCaseBaseSchema,
  policyCaseFileSchema,
} from '../../shared/contracts/policy-case.ts';
import type { StoredDecision } from '../../shared/contracts/stored-decision.ts';
import { judge } from '../../shared/domain/judge.ts';
import type { Policy } from '../../shared/domain/policy/load-policy.ts';

/** Providers that do not exist, and how much of the log is theirs. */
export const inventedProviders = [
  ['harbour-pay', 0.55],
  ['lumen-checkout', 0.3],
  ['kite-acquiring', 0.15],
] as const;

export interface InventedLog {
  readonly count: number;
  /** The first day, UTC. */
  readonly from: string;
  readonly days: number;
  /** What the decisions were made under. */
  readonly policy: Policy;
}

/** How much of the log is no ordinary merchant, but one of the policy's own cases. */
const caseShare = 0.16;
const dayMs = 86_400_000;

/**
 * Logged decisions of merchants that do not exist, one after the other and the same in every run: mostly ordinary ones,
 * and among them the cases of `policies/cases`, with fewer at weekends. Their facts are judged under the policy, as
 * a screening does.
 */
export function* inventedLog({ count, from, days, policy }: InventedLog): Generator<StoredDecision> {
  const random = seeded(20_261_121);
  const cases = caseFacts();
  const pick = <T>(all: readonly T[]): T => {
    const one = all[Math.floor(random() * all.length)];
    if (one === undefined) throw new Error('There is nothing to pick from.');
    return one;
  };
  for (let at = 0; at < count; at += 1) {
    const facts = random() < caseShare ? pick(cases.all) : ordinary(cases.base, random);
    const day = busyDay({ days, from, random });
    const decidedAt = new Date(day + Math.floor(random() * dayMs)).toISOString();
    yield decisionOn(facts, { at, provider: providerBy(random()), decidedAt, policy });
  }
}

function caseFacts(): { readonly base: Facts; readonly all: readonly Facts[] } {
  const folder = new URL('../../policies/cases/', import.meta.url);
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  const base = policyCaseBaseSchema.parse(read('base.json'));
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'base.json');
  const all = files.flatMap((name) => policyCaseFileSchema.parse(read(name)).cases);
  return { base: base.facts, all: all.map((one) => factsOfCase(base, one)) };
}

/** Ordinary merchants are not all alike: one in twenty-five has terms that promise too little, and some were asked about by many. */
function ordinary(base: Facts, random: () => number): Facts {
  const said = random();
  const promises = said < 0.04 ? ({ termsRemove: 'fail', termsReport: 'fail' } as const) : {};
  const asked = random() < 0.015 ? 5 : base.history.askedByOthers30d;
  const history = { ...base.history, askedByOthers30d: asked, askedByOthers360d: asked };
  return { ...base, checks: { ...base.checks, ...promises }, history };
}

function decisionOn(
  facts: Facts,
  made: { at: number; provider: string; decidedAt: string; policy: Policy },
): StoredDecision {
  const { at, provider, decidedAt, policy } = made;
  const { outcome, reasons, obligations } = judge(policy, facts);
  const { id, version } = policy.document;
  const hash = createHash('sha256').update(`invented-${at}`).digest('base64url');
  return {
    decisionId: decisionIdSchema.parse(`dec_${hash.slice(0, 22)}`),
    provider: memberIdSchema.parse(provider),
    source: 'api',
    sourceId: `invented-${at}`,
    livemode: false,
    outcome,
    merchant: merchantReferenceSchema.parse(`m-${at}`),
    reasons: [...reasons],
    obligations: [...obligations],
    facts,
    flags: [],
    policy: { id, version, sha256: policy.sha256 },
    engine: { matcher: 'invented', keys: 'invented', facts: facts.version },
    fingerprint: { keyVersion: 1, canonical: null, raw: hash },
    previous: null,
    standingVersion: 1,
    answer: '{}',
    decidedAt,
  };
}

function busyDay({ days, from, random }: { days: number; from: string; random: () => number }): number {
  for (;;) {
    const day = Date.parse(from) + Math.floor(random() * days) * dayMs;
    const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
    if (!isWeekend || random() < 0.35) return day;
  }
}

function providerBy(share: number): string {
  let sum = 0;
  for (const [name, part] of inventedProviders) {
    sum += part;
    if (share < sum) return name;
  }
  return inventedProviders[0][0];
}

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
