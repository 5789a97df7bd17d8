import * as z from 'zod';
import { decisionIdSchema, instantSchema, memberIdSchema } from './ids.ts';
import { outcomeSchema } from './vocabulary.ts';

/** At most this many decisions are shown for each move. */
export const maxSamples = 10;
/** Longest time, in days, that one backtest looks back over. */
export const maxBacktestDays = 92;

export const backtestIdSchema = z
  .string()
  .regex(/^bkt_[a-z0-9]{26}$/)
  .brand<'BacktestId'>();
export type BacktestId = z.infer<typeof backtestIdSchema>;

/** A decision whose outcome would have been another. Ids and codes only. */
export const backtestSampleSchema = z.object({
  decisionId: decisionIdSchema,
  provider: memberIdSchema,
  decidedAt: instantSchema,
  reasonsBefore: z.array(z.string()),
  reasonsAfter: z.array(z.string()),
});
export type BacktestSample = z.infer<typeof backtestSampleSchema>;

const count = z.int().min(0);

/**
 * What a draft makes of logged decisions, counted. Providers' own, stricter rules are left out on both sides. Two tallies add up to the one over both, in any order, so that parts can be
 * counted apart.
 */
export const tallySchema = z.object({
  decisions: count,
  /** Of these, decisions whose logged outcome the active policy no longer gives on the same facts. */
  drifted: count,
  /** Of these, decisions whose facts are of an older set: what that set lacked is unknown to both policies. */
  olderFacts: count,
  /** Every pair of outcomes, those that are equal included: what the active policy says, and what the draft does. */
  moves: z.array(
    z.object({
      from: outcomeSchema,
      to: outcomeSchema,
      count,
      /** The decisions with the lowest hashes of their ids, none where nothing moves: the same ones whatever the order. */
      samples: z.array(backtestSampleSchema).max(maxSamples),
    }),
  ),
  /** By reason code, the engine's included: how many decisions have it under the active policy, and under the draft. */
  codes: z.array(
    z.object({
      code: z.string(),
      before: count,
      after: count,
      /** Decisions whose outcome moves, and that have it under one of them only, or where it asks for another outcome: what moves are due to. */
      inMoves: count,
    }),
  ),
  /** By UTC day: how many decisions there were, and how many would become more, and less, careful. */
  days: z.array(z.object({ day: z.iso.date(), decisions: count, stricter: count, laxer: count })),
});
export type Tally = z.infer<typeof tallySchema>;

const policyNameSchema = z.object({ id: z.string(), version: z.string(), sha256: z.string() });

/** Why a backtest has no result. */
export const backtestFailures = ['not-started', 'policy-not-loadable', 'stopped'] as const;

/** A backtest and how far it is; `tally` grows while it runs and is whole once it is `done`. */
export const backtestSchema = z.object({
  id: backtestIdSchema,
  state: z.enum(['running', 'done', 'failed']),
  /** Null unless it failed. `stopped`: what it runs on failed too often. */
  failure: z.enum(backtestFailures).nullable(),
  draft: policyNameSchema,
  active: policyNameSchema,
  /** First and last day (UTC), both included. */
  from: z.iso.date(),
  to: z.iso.date(),
  startedAt: instantSchema,
  startedBy: z.object({ member: memberIdSchema, subject: z.string() }),
  endedAt: instantSchema.nullable(),
  /** Parts are counted apart: a provider's decisions of one day. */
  parts: z.object({ done: count, of: count }),
  /** How many providers' decisions are looked at. */
  providers: count,
  tally: tallySchema,
});
export type Backtest = z.infer<typeof backtestSchema>;

/** A backtest as the API tells it. */
export const backtestViewSchema = backtestSchema.extend({ livemode: z.boolean() }).meta({ id: 'Backtest' });
export type BacktestView = z.infer<typeof backtestViewSchema>;
