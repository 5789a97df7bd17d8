import * as z from 'zod';

const kinds = ['person', 'company', 'address'] as const;

/** Two names or addresses, and whether they are meant to be taken for one. */
export const pairSchema = z.object({
  kind: z.enum(kinds),
  a: z.string(),
  b: z.string(),
  match: z.boolean(),
  source: z.string(),
  /** What the label says, that the names are alike (`name`, `site`) or of one party (`entity`); of our own pairs, whether rules were made after them. */
  truth_level: z.string(),
});
export type LabelledPair = z.infer<typeof pairSchema>;
