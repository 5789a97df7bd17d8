import * as z from 'zod';
import { memberIdSchema } from './ids.ts';
import { policyDocumentSchema } from './policy-document.ts';
import { policyEventSchema, policyRecordSchema } from './policy-record.ts';
import { shadowCountSchema, shadowJudgementSchema } from './shadow.ts';
import { text } from './text.ts';

/*
 * Policies as they are asked about and shown on the API.
 */

/** The steps that a version may take once it is proposed, in the order of its life. */
export const policyMoveKinds = [
  'backtest',
  'approve',
  'reject',
  'activate',
  'start-shadow',
  'end-shadow',
] as const;
export type PolicyMoveKind = (typeof policyMoveKinds)[number];

/** A version of a line, as it stands in a path. */
export const policyVersionSchema = policyDocumentSchema.shape.version;

/** Longest YAML text of a policy, in characters: what `readPolicyFile` takes, in bytes. */
const maxYaml = 256 * 1_024;

const reasonSchema = text({ max: 1_024, multiline: true }).meta({
  description: 'Why. Kept with the line’s history, and never changed: name no person in it.',
});

/** What proposes a version: a file’s text, or the document that it holds. */
export const proposePolicySchema = z
  .union([
    z.strictObject({
      yaml: z.string().min(1).max(maxYaml).meta({ description: 'The text of a policy file.' }),
    }),
    z.strictObject({ document: policyDocumentSchema }),
  ])
  .meta({ id: 'ProposePolicy' });

export const approvePolicySchema = z
  .strictObject({
    backtest: z
      .string()
      .regex(/^bkt_[a-z0-9]{26}$/)
      .optional()
      .meta({
        description:
          'The finished backtest of this version whose report you looked at. A provider’s own line needs none.',
      }),
    reason: reasonSchema.optional(),
  })
  .meta({ id: 'ApprovePolicy' });

/** What rejects or activates a version. */
export const decidePolicySchema = z.strictObject({ reason: reasonSchema }).meta({ id: 'DecidePolicy' });

export const shadowPolicySchema = z
  .strictObject({
    on: z.boolean().meta({ description: 'Whether it runs beside the active version from now on.' }),
    reason: reasonSchema.optional(),
  })
  .meta({ id: 'ShadowPolicy' });

/** Who took a step, as others see it. */
export const personViewSchema = z.object({
  member: memberIdSchema,
  subject: z.string().optional().meta({ description: 'For the member itself, operators and auditors.' }),
});

/** A version of a policy as a member sees it. */
export const policyViewSchema = policyRecordSchema
  .extend({
    proposedBy: personViewSchema,
    decidedBy: personViewSchema.nullable(),
    active: z.boolean().meta({ description: 'It rules now.' }),
    shadow: z.boolean().meta({ description: 'It runs beside the active version, deciding nothing.' }),
    allowed: z
      .array(z.enum(policyMoveKinds))
      .meta({ description: 'What you may do with it now. Your token’s scopes are not looked at.' }),
    note: z.string().optional().meta({ description: 'What to know about the step that was taken.' }),
  })
  .meta({ id: 'Policy' });
export type PolicyView = z.infer<typeof policyViewSchema>;

export const policyPageSchema = z
  .object({ items: z.array(policyViewSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'PolicyPage' });
export type PolicyPage = z.infer<typeof policyPageSchema>;

export const policyEventViewSchema = policyEventSchema
  .extend({ actor: personViewSchema })
  .meta({ id: 'PolicyEventView' });
export type PolicyEventView = z.infer<typeof policyEventViewSchema>;

/** A version with its document and everything that happened to it, oldest first. */
export const policyWholeSchema = z
  .object({
    document: policyDocumentSchema,
    record: policyViewSchema,
    events: z.array(policyEventViewSchema),
  })
  .meta({ id: 'PolicyVersion' });
export type PolicyWhole = z.infer<typeof policyWholeSchema>;

/** What a version found in shadow. */
export const shadowViewSchema = z
  .object({
    counts: z.array(shadowCountSchema),
    items: z.array(
      shadowJudgementSchema
        .omit({ version: true, differs: true })
        .partial({ decisionId: true, provider: true }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({
    id: 'ShadowRun',
    description: 'Whose decision differs is told to operators and auditors. Kept for 30 days.',
  });
export type ShadowView = z.infer<typeof shadowViewSchema>;
