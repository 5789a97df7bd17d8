import { classBits } from './classes-of-word.ts';
import { type Clause, saysAny, saysBetween } from './read-clauses.ts';

/**
 * The word of the clause at which sexual exploitation of children is spoken of; null where it is not. What is merely
 * unfit for children, their privacy, their work, and the mass of clauses against exposing them to unfit content are not
 * it: sexual words must be about the child, and exploitation of it by nothing else than its labour or its trust.
 */
export function speaksOfAbuse(clause: Clause): number | null {
  if (isGrooming(clause)) return 0;
  if (!saysAny(clause, child | whole)) return null;
  let lastChild = -far;
  let lastSexual = -far;
  let lastAbuse = -far;
  for (const [at, { bits }] of clause.words.entries()) {
    if ((bits & whole) !== 0) return at;
    if ((bits & child) !== 0) lastChild = at;
    if ((bits & sexual) !== 0) lastSexual = at;
    if ((bits & abuse) !== 0) lastAbuse = at;
    if ((bits & (child | sexual | abuse)) === 0) continue;
    const pair = { child: lastChild, sexual: lastSexual, abuse: lastAbuse };
    if (isSexual(clause, pair) || isExploited(clause, pair)) return at;
  }
  return null;
}

/** An item of a list that is nothing but grooming. */
function isGrooming({ words }: Clause): boolean {
  return words.length <= 2 && words[0]?.text === 'grooming';
}

interface Places {
  readonly child: number;
  readonly sexual: number;
  readonly abuse: number;
}

const far = 1_000;
const child = classBits('child');
const sexual = classBits('sexual');
const abuse = classBits('abuse');
const whole = classBits('whole');
const exposure = classBits('exposure');
const approach = classBits('approach');
const depicts = classBits('depicts');
const labour = classBits('labour');
const towardModalNot = classBits('toward', 'modal', 'not');

/** Words between a sexual word and the child it is about. */
const reach = 8;
/** And where the sexual word stands first: sexual images or videos of anybody who is under 18. */
const longReach = 11;
/** Words between exploitation and the child that is exploited. */
const shortReach = 4;

/** A sexual word about a child, and not about what a child may come to see. */
function isSexual(clause: Clause, { child: childAt, sexual: sexualAt }: Places): boolean {
  const from = Math.min(childAt, sexualAt);
  const to = Math.max(childAt, sexualAt);
  if (to - from > (childAt > sexualAt ? longReach : reach) || from < 0) return false;
  if (saysBetween(clause, { from: from - 3, to: to + 3, bits: abuse | approach })) return true;
  if ((clause.words[sexualAt]?.text ?? '').startsWith('sexuali') && childAt > sexualAt) return true;
  const between = { from: from + 1, to: to - 1 };
  if (saysBetween(clause, { ...between, bits: depicts })) return true;
  if (saysBetween(clause, { from: childAt, to: childAt, bits: exposure })) return false;
  if (saysBetween(clause, { ...between, bits: exposure })) return false;
  const beyond = childAt > sexualAt ? { from: to + 1, to: to + 4 } : { from: from - 4, to: from - 1 };
  if (saysBetween(clause, { ...beyond, bits: exposure })) return false;
  return childAt > sexualAt || !saysBetween(clause, { ...between, bits: towardModalNot });
}

/** A child that is exploited or abused, and not its labour or its trust, nor by what it is shown. */
function isExploited(clause: Clause, { child: childAt, abuse: abuseAt }: Places): boolean {
  const from = Math.min(childAt, abuseAt);
  const to = Math.max(childAt, abuseAt);
  if (to - from > shortReach || from < 0) return false;
  if (saysBetween(clause, { from: from - 3, to: to + 3, bits: labour })) return false;
  const harmed = saysBetween(clause, { from: childAt, to: childAt, bits: exposure });
  const word = clause.words[abuseAt]?.text ?? '';
  if (harmed && !exploiting.some((stem) => word.startsWith(stem))) return false;
  return saysAny(clause, sexual) || !isAboutExposing(clause);
}
const exploiting = ['explo', 'expo', 'missbr', 'ausbeut', 'abuso', 'abus'];

/** Exploit or harm minors in any way by exposing them to inappropriate content, or asking for personal details. */
function isAboutExposing({ words }: Clause): boolean {
  return words.some(({ text }) => exposing.some((stem) => text.startsWith(stem)));
}
const exposing = ['expos', 'inappropr', 'inapprop', 'personally', 'ungeeign', 'inapropiad', 'unangemessen'];
