import { classBits } from './classes-of-word.ts';
import type { Clause } from './read-clauses.ts';

const modalBits = classBits('modal');

/** What is known of who speaks: the line that leads a list in, and whether nobody in the text says we. */
interface Said {
  readonly lead: Clause | null;
  readonly impersonal: boolean;
}

/**
 * Whether what the word says is done by the service rather than by its users, and is not denied. A form that says what is
 * done to something (removed, removal) needs nobody who does it; one that says that somebody does it must not be said of
 * users, parents or the reader, nor be an order to them.
 */
export function isDoneByService(
  clause: Clause,
  { at, done, around }: { at: number; done: boolean; around: Said },
): boolean {
  const { lead, impersonal } = around;
  if (isDenied(clause, { at, reach: done ? 2 : 3 })) return false;
  if (isOthersDuty(clause)) return false;
  if (done) return !isAdvised(clause, at);
  if (((clause.words[at + 1]?.bits ?? 0) & we) !== 0) return true;
  if (readerJustBefore(clause, at)) return false;
  const led = lead !== null && speaksForService(lead);
  if (isOrder(clause, at)) return led;
  if (before(clause, { at, bits: we })) return true;
  if (before(clause, { at, bits: you })) return false;
  if (led) return true;
  if (isTheirDuty(clause) || isAdvised(clause, at)) return false;
  if (isInflected(clause, at)) return true;
  if (impersonal && !before(clause, { at, bits: announcing })) return false;
  return at > 0 && (!invites(clause) || (clause.bits & we) !== 0);
}

/** It will be done, by the ending of a French or Spanish verb; or it is done: se denuncia. */
function isInflected({ words }: Clause, at: number): boolean {
  const { text = '' } = words[at] ?? {};
  return words[at - 1]?.text === 'se' || future.some((ending) => text.endsWith(ending));
}
const announcing = classBits('modal', 'obligation');
const future = ['ara', 'era', 'ira', 'dra', 'aran', 'eran', 'iran', 'dran', 'ront'];

const we = classBits('we');
const you = classBits('you');
const ordering = classBits('reports', 'tells');
const not = classBits('not');
const obligation = classBits('obligation');
const forbids = classBits('ban', 'not');
const helping = classBits('modal', 'toward', 'article');

/** We do not report; we are under no obligation to. But not: we will not hesitate to. */
function isDenied(clause: Clause, { at, reach }: { at: number; reach: number }): boolean {
  const { words } = clause;
  const around = words.slice(Math.max(0, at - 6), at + 3);
  if (around.some(({ text }) => hesitation.some((stem) => text.startsWith(stem)))) return false;
  for (let back = 1; back <= reach; back += 1) if (((words[at - back]?.bits ?? 0) & not) !== 0) return true;
  if (((words[at + 1]?.bits ?? 0) & not) !== 0) return true;
  return (
    (clause.bits & obligation) !== 0 &&
    words.some((word, place) => (word.bits & obligation) !== 0 && deniedDuty(clause, place))
  );
}
const hesitation = ['hesit', 'zoger', 'zoeger', 'dud', 'vacil'];

function deniedDuty({ words }: Clause, at: number): boolean {
  const word = words[at]?.text ?? '';
  const after = word.startsWith('pflicht') ? 12 : 0;
  for (let offset = -6; offset <= after; offset += 1)
    if (((words[at + offset]?.bits ?? 0) & not) !== 0) return true;
  return false;
}

/** You may report, users can delete: the reader or a user stands right before, with nothing but helping words between. */
function readerJustBefore({ words }: Clause, at: number): boolean {
  let back = at - 1;
  while (
    back >= 0 &&
    back > at - 5 &&
    ((words[back]?.bits ?? 0) & helping) !== 0 &&
    ((words[back]?.bits ?? 0) & (you | we)) === 0
  )
    back -= 1;
  const found = words[back]?.bits ?? 0;
  return (found & you) !== 0 && (found & we) === 0;
}

function before({ words }: Clause, { at, bits }: { at: number; bits: number }): boolean {
  for (let place = at; place >= 0 && place > at - 40; place -= 1)
    if (((words[place]?.bits ?? 0) & bits) !== 0) return true;
  return false;
}

/** Everybody should: such content should be reported to the police. */
function isAdvised({ words }: Clause, at: number): boolean {
  return words.slice(Math.max(1, at - 8), at + 3).some(({ text }) => advising.has(text));
}
const advising = new Set(['should', 'sollte', 'sollten', 'devrait', 'devraient', 'deberia', 'deberian']);

/** A line above a list of what the service does: we may:, upon a report the service will: */
function speaksForService({ bits }: Clause): boolean {
  if ((bits & forbids) !== 0) return false;
  return (bits & we) !== 0 || ((bits & modalBits) !== 0 && (bits & you) === 0);
}

/** The law obliges platforms, providers must: what is due from a whole trade, unless the service says that it is of it. */
function isOthersDuty({ words, bits }: Clause): boolean {
  if ((bits & ourselves) !== 0) return false;
  const bound = words.some(({ text }) => binding.some((stem) => text.startsWith(stem)));
  return (
    bound &&
    words.some(({ text }, at) => trades.has(text) || (laws.has(text) && isBinding(words[at + 1]?.text ?? '')))
  );
}
const ourselves = classBits('ourselves');
const binding = [
  'must',
  'requir',
  'oblig',
  'duty',
  'mandat',
  'verpflicht',
  'muss',
  'mussen',
  'doivent',
  'deben',
  'shall',
];
const isBinding = (word: string): boolean => binding.some((stem) => word.startsWith(stem));
const laws = new Set('law statute act loi gesetz ley'.split(' '));
const trades = new Set(
  'providers operators platforms companies isps websites hosts hebergeurs fournisseurs plateformes plattformen plataformas proveedores operadores'.split(
    ' ',
  ),
);

/** Therapists are obliged to report: others, whoever they are. */
function isTheirDuty({ words }: Clause): boolean {
  return words.some(
    ({ bits, text }, at) =>
      ((bits & obligation) !== 0 || text === 'required') && plural.has(words[at - 1]?.text ?? ''),
  );
}
const plural = new Set(['are', 'have', 'sind', 'haben', 'sont', 'ont', 'estan', 'tienen']);

/** Report it to us; if you see it, contact the police: what the reader shall do. */
function isOrder({ words, bits }: Clause, at: number): boolean {
  const isOrdering = (word: Clause['words'][number] | undefined) =>
    word !== undefined && (word.bits & ordering) !== 0 && (word.bits & we) === 0;
  if (isOrdering(words[0])) return true;
  return (
    (bits & we) === 0 &&
    words[at]?.before === 'comma' &&
    isOrdering(words[at]) &&
    bare.has(words[at]?.text ?? '')
  );
}
const bare = new Set(['report', 'contact', 'call', 'notify', 'inform', 'alert', 'tell']);

/** Please report …, if you see …: said to the reader. */
function invites({ words }: Clause): boolean {
  return inviting.has(words[0]?.text ?? '');
}
const inviting = new Set('please bitte merci veuillez to pour para um how si puedes puede'.split(' '));
