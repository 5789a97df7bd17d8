import * as z from 'zod';
import { instantSchema, type MemberId, memberIdSchema } from './ids.ts';

/** The line of policies that rules for the whole coalition; a provider's own, stricter rules are a line of their own. */
export const coalitionLine = 'coalition-default';

/** The name of a provider's own line of policies, which is also the `id` of its documents. */
export function overlayLine(provider: string): string {
  return `own-${provider}`;
}

/** Whose own line it is; null for the coalition's, and for what is no line. */
export function providerOfLine(line: string): MemberId | null {
  const provider = memberIdSchema.safeParse(line.startsWith('own-') ? line.slice('own-'.length) : '');
  return provider.success ? provider.data : null;
}

/** `proposed` → `approved` or `rejected`. Only approved versions can be made active; one that was stays approved. */
export const policyStates = ['proposed', 'approved', 'rejected'] as const;

const personSchema = z.object({ member: memberIdSchema, subject: z.string() });
export type PolicyPerson = z.infer<typeof personSchema>;

/** With the owner that the member had then: members of one owner are one voice. */
const voiceSchema = personSchema.extend({ owner: z.string() });
export type PolicyVoice = z.infer<typeof voiceSchema>;

/** So many finished backtests of a version are kept in its record; its history names all. */
export const maxBacktests = 20;

/** What happened to a version of a policy. The document itself stands apart, and never changes. */
export const policyRecordSchema = z.object({
  line: z.string(),
  version: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string(),
  rules: z.int().positive(),
  /** What loading it warned of, one sentence each. */
  warnings: z.array(z.string()),
  state: z.enum(policyStates),
  proposedBy: voiceSchema,
  proposedAt: instantSchema,
  decidedBy: voiceSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  /** Backtests of it that ran to their end, newest first. */
  backtests: z.array(z.object({ id: z.string(), at: instantSchema })).max(maxBacktests),
});
export type PolicyRecord = z.infer<typeof policyRecordSchema>;

/** Where a line of policies stands. `n` rises by one with every event of it. */
export const policyLineSchema = z.object({
  line: z.string(),
  n: z.int().min(0),
  active: z.string().nullable(),
  /** The version that runs beside the active one, deciding nothing. */
  shadow: z.string().nullable(),
});
export type PolicyLine = z.infer<typeof policyLineSchema>;

export const policyEventKinds = [
  'proposed',
  'backtested',
  'approved',
  'rejected',
  'activated',
  'shadow-started',
  'shadow-ended',
] as const;

/** One step of a line, written in the transaction that makes it. */
export const policyEventSchema = z
  .object({
    line: z.string(),
    n: z.int().positive(),
    kind: z.enum(policyEventKinds),
    version: z.string(),
    at: instantSchema,
    actor: personSchema,
    reason: z.string().nullable(),
    /** The version that was active, or in shadow, before. */
    before: z.string().nullable(),
    backtest: z.string().nullable(),
  })
  .meta({ id: 'PolicyEvent' });
export type PolicyEvent = z.infer<typeof policyEventSchema>;
