import * as z from 'zod';

const schema = z.object({
  year: z.int().min(1_000).max(9_999),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
});
const absent = z.object({ year: z.null().optional(), month: z.null().optional(), day: z.null().optional() });

/** `{year, month, day}` as `YYYY-MM-DD`, undefined where the source knows none; anything else as it is, so that it is dropped and noted. */
export function dateOfBirth(told: unknown): unknown {
  const date = schema.safeParse(told);
  if (!date.success) return absent.safeParse(told).success ? undefined : told;
  const { year, month, day } = date.data;
  return `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`;
}
