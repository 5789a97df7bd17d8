import * as z from 'zod';

/** What a check can say. `unknown`: what it would have looked at was not given, or nobody knows. */
export const checkResults = ['pass', 'fail', 'unknown'] as const;
export const checkResultSchema = z.enum(checkResults).meta({ id: 'CheckResult' });
export type CheckResult = z.infer<typeof checkResultSchema>;

/** What is checked on an application itself, each by a function of its own under `shared/domain/checks/`. `pass` is what one would wish for. */
export const checkNames = [
  'termsProhibit',
  'termsRemove',
  'termsReport',
  'completeness',
  'emailDomain',
  'freeMail',
  'phoneCountry',
  'bankCountry',
  'ipCountry',
  'descriptor',
  'hostLabel',
  'principalsNamed',
  'principalsAdult',
  'category',
  'highRiskCategory',
  'sharedHost',
  'linkShortener',
] as const;
export type CheckName = (typeof checkNames)[number];

/** Most fields that a finding names. */
export const maxEvidence = 20;

/** What a check found, and where. Evidence names fields and what is the matter with them in a word, never their values. */
export const checkFindingSchema = z
  .object({
    check: z.enum(checkNames),
    result: checkResultSchema,
    evidence: z
      .array(
        z.object({
          pointer: z.string().meta({ description: 'The field (RFC 6901) of the application.' }),
          note: z
            .string()
            .regex(/^[a-z][a-z0-9-]{1,63}$/)
            .meta({ description: 'What was seen there, as a slug.' }),
        }),
      )
      .max(maxEvidence),
  })
  .meta({ id: 'CheckFinding' });
export type CheckFinding = z.infer<typeof checkFindingSchema>;
