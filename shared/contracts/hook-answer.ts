import * as z from 'zod';
import { answerSchema } from './answer.ts';
import { merchantReferenceSchema } from './ids.ts';

/** What can come of an event that is not refused. */
export const hookOutcomes = ['screened', 'passed-over', 'offboarded', 'ignored'] as const;
export type HookOutcome = (typeof hookOutcomes)[number];

/** The answer to a webhook of a source. A source reads only that it is a 2xx: the provider is sent `decision.made`. */
export const hookAnswerSchema = z
  .discriminatedUnion('action', [
    z.object({ action: z.literal('screened'), decision: answerSchema }),
    z.object({
      action: z.literal('passed-over'),
      why: z.enum(['older', 'unchanged']),
      merchant: z.object({ reference: merchantReferenceSchema }),
    }),
    z.object({
      action: z.literal('offboarded'),
      merchant: z.object({ reference: merchantReferenceSchema }),
    }),
    z.object({
      action: z.literal('ignored'),
      why: z.enum(['by-type', 'unknown-type', 'no-merchant', 'never-boarded', 'another-account']),
    }),
  ])
  .meta({ id: 'HookAnswer' });
export type HookAnswer = z.infer<typeof hookAnswerSchema>;
