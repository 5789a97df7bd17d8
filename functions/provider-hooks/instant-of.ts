import * as z from 'zod';

/** 9999-12-31T23:59:59Z: RFC 3339 has no year after it. */
const lastSecond = 253_402_300_799;

/** The instant (RFC 3339, UTC, ms) that whole seconds since 1970 mean, or null where they mean none. */
export function instantOfSeconds(seconds: unknown): string | null {
  const read = z.int().min(0).max(lastSecond).safeParse(seconds);
  return read.success ? new Date(read.data * 1_000).toISOString() : null;
}

/** The instant (RFC 3339, UTC, ms) that a date with a time and an offset means, or null where it is none. */
export function instantOfText(text: unknown): string | null {
  const read = z
    .string()
    .max(40)
    .pipe(z.iso.datetime({ offset: true }))
    .safeParse(text);
  const ms = read.success ? Date.parse(read.data) : Number.NaN;
  // An offset can move an instant out of the years that have four digits.
  return ms >= 0 && ms <= lastSecond * 1_000 ? new Date(ms).toISOString() : null;
}
