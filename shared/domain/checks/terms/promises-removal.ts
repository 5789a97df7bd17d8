import { classBits } from './classes-of-word.ts';
import { type Clause, saysAny, saysBetween } from './read-clauses.ts';
import { isDoneByService } from './who-does-it.ts';

const modalBits = classBits('modal');
const thingBits = classBits('thing');
const breachBits = classBits('breach');
const otherMatterBits = classBits('otherMatter');
const vagueBits = classBits('vague');
const childBits = classBits('child');

/** What a clause is read with: the line that leads its list in, and what was spoken of just before it. */
export interface Surroundings {
  readonly lead: Clause | null;
  /** The line that leads in forbids what is listed. */
  readonly forbidden: boolean;
  /** Sexual exploitation of children is spoken of in this clause. */
  readonly speaks: boolean;
  /** It, or a breach of the rules, was spoken of in this clause or the ones before it. */
  readonly about: boolean;
  /** Nobody in the whole text says we: who removes or reports must be said, or that it may or will be done. */
  readonly impersonal: boolean;
}

/**
 * Whether a clause says that the service removes what is forbidden, or shuts out who does it. A power counts as a promise
 * (may remove): terms of service hardly say it otherwise. What users delete themselves, what is removed for copyright,
 * and orders not to remove notices do not.
 */
export function promisesRemoval(clause: Clause, around: Surroundings): boolean {
  if (!saysAny(clause, removes | removed)) return false;
  return clause.words.some(
    ({ bits }, at) => (bits & (removes | removed)) !== 0 && isRemoval(clause, { at, around }),
  );
}

const removes = classBits('removes');
const removed = classBits('removed');
const we = classBits('we');
const reach = 10;

function isRemoval(clause: Clause, { at, around }: { at: number; around: Surroundings }): boolean {
  const done = saysBetween(clause, { from: at, to: at, bits: removed });
  const near = { from: at - reach, to: at + reach };
  if (around.forbidden && !done && !saysAny(clause, we | modalBits)) return false;
  if (!around.about && !saysBetween(clause, { ...near, bits: thingBits })) return false;
  if (isBanOfContent(clause, at) || isTitle(clause, { at, around })) return false;
  if (!isDoneByService(clause, { at, done, around })) return false;
  const breach = clause.words.some(
    ({ bits, text }) => (bits & breachBits) !== 0 && !text.startsWith('infring'),
  );
  const infringes = saysAny(clause, breachBits);
  if (!breach && !around.speaks && saysBetween(clause, { from: at - 6, to: at + 6, bits: otherMatterBits }))
    return false;
  if (!breach && !around.speaks && isOfChildren(clause)) return false;
  return infringes || around.about || saysAny(clause, vagueBits);
}

/** The accounts and data of children, who may not use the service. */
function isOfChildren(clause: Clause): boolean {
  return (
    saysAny(clause, childBits) &&
    !clause.words.some(({ text }) => content.some((stem) => text.startsWith(stem)))
  );
}
const content = ['conten', 'material', 'inhalt', 'image', 'post'];

/** Suspension of accounts: the title of a section, where no list of measures is led in. */
function isTitle(clause: Clause, { at, around }: { at: number; around: Surroundings }): boolean {
  if (!clause.heads || around.speaks || around.lead?.leads === true) return false;
  const word = clause.words[at]?.text ?? '';
  return !saysAny(clause, we | modalBits | breachBits) && titles.some((ending) => word.endsWith(ending));
}
const titles = ['ion', 'ung', 'moval', 'osure', 'iere', 'eture'];

/** Content that is banned is forbidden; somebody who is banned is shut out. */
function isBanOfContent({ words }: Clause, at: number): boolean {
  const word = words[at]?.text ?? '';
  if (word === 'ban' || word.startsWith('bannissement') || !banning.some((stem) => word.startsWith(stem)))
    return false;
  if (words[at + 1]?.text === 'from') return false;
  for (let offset = -10; offset <= 5; offset += 1)
    if (holders.has(words[at + offset]?.text ?? '')) return false;
  return true;
}
const banning = ['ban', 'exclu', 'ausgeschl', 'baneado', 'restric'];
const holders = new Set(
  (
    'account accounts acount profile profiles user users member members uploader uploaders you offender offenders anyone seller sellers who ' +
    'compte comptes auteur auteurs utilisateur membre contrevenant konto nutzer account mitglied wer cuenta cuentas usuario usuarios quien'
  ).split(' '),
);
