/** Bounds of what a receiver may ask for, in seconds: what is longer than a day is a day. */
const shortest = 1;
const longest = 86_400;

/**
 * The seconds that a `Retry-After` header asks us to wait, 1 to 86,400, or null where it asks for nothing that can be read (RFC
 * 9110, §10.2.3: seconds, or a date in one of three spellings, §5.6.7). A date that is past asks for a second.
 */
export function readRetryAfter(value: string | null, nowMs: number): number | null {
  const text = value?.trim() ?? '';
  if (text.length > 64) return null;
  if (/^[0-9]+$/.test(text)) return clamped(Number(text));
  const date = readHttpDate(text, nowMs);
  return date === null ? null : clamped(Math.ceil((date - nowMs) / 1_000));
}

const clamped = (seconds: number): number => Math.min(Math.max(seconds, shortest), longest);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`. */
const spellings = [
  /^[A-Z][a-z]{2}, (?<day>\d\d) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$/,
  /^[A-Z][a-z]{5,8}, (?<day>\d\d)-(?<month>[A-Z][a-z]{2})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$/,
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/,
] as const;

/** Epoch ms. `Date.parse` reads a year out of almost any text, so it is not asked. */
function readHttpDate(text: string, nowMs: number): number | null {
  const found = spellings.map((spelling) => spelling.exec(text)?.groups).find((groups) => groups);
  const month = months.indexOf(found?.month ?? '');
  if (!found || month < 0) return null;
  const [hour = 0, minute = 0, second = 0] = (found.time ?? '').split(':').map(Number);
  return Date.UTC(fullYear(found.year ?? '', nowMs), month, Number(found.day), hour, minute, second);
}

/** Two digits stand for the year that is not more than fifty years ahead (RFC 9110, §5.6.7). */
function fullYear(year: string, nowMs: number): number {
  if (year.length === 4) return Number(year);
  const now = new Date(nowMs).getUTCFullYear();
  const here = now - (now % 100) + Number(year);
  return here > now + 50 ? here - 100 : here;
}
