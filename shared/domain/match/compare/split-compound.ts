/**
 * The parts of an Arabic compound name written as one word, in one spelling each, whatever joined them:
 * `abdulrahman`, `abdurrahman` and `abdelrahman` are `abd rahman`, `saifullah` is `saif allah`, `salaheddine` is
 * `salah din`. Any other word is its only part.
 */
export function splitCompound(word: string): readonly string[] {
  if (servants.has(word)) return ['abd'];
  if (gods.has(word)) return ['allah'];
  if (faiths.has(word)) return ['din'];
  if (word.startsWith('abd')) return splitServant(word);
  // Somali writes the first sound of Abd as c.
  if (word.startsWith('cabd')) return splitServant(word.slice(1));
  return splitEnding(word);
}

const servants: ReadonlySet<string> = new Set(
  'abd abdul abdel abdal abdil abdol abdoul abdur abdus abder abdes abdun abdou abdu'.split(' '),
);
const gods: ReadonlySet<string> = new Set('allah ullah ollah ulla alla llah lah'.split(' '));
const faiths: ReadonlySet<string> = new Set('din deen dine uddin eddin eddine addin iddin uddeen'.split(' '));

/** `abd`, a vowel, the article's l (or the letter it was assimilated to), then the name of whom one serves. */
function splitServant(word: string): readonly string[] {
  if (persianFamily.test(word)) return [word];
  const joined = /^abd(?:ou|[aeiou])(?:l|([rnszdt])(?=\1))?([a-z]+)$/.exec(word)?.[2];
  const master = joined ?? /^abd([a-z]+)$/.exec(word)?.[1];
  if (master && servedGod.has(master)) return ['abd', 'allah'];
  return master && master.length >= 3 ? ['abd', master] : [word];
}

/** `Abdollahi` is a Persian family's name, while `Abdullahi` is Abdullah in Africa. */
const persianFamily = /^abdol?lahi$/;

const servedGod: ReadonlySet<string> = new Set(
  'la lah llah allah ullah lla lahi llahi ollah laahi llaahi'.split(' '),
);

function splitEnding(word: string): readonly string[] {
  for (const [ending, part] of endings) {
    if (word.length >= ending.length + 3 && word.endsWith(ending))
      return [word.slice(0, -ending.length), part];
  }
  return [word];
}

/** The longer before the shorter. */
const endings: readonly (readonly [string, string])[] = [
  ...[
    'eddeen',
    'uddeen',
    'eddine',
    'uddine',
    'aldeen',
    'aldin',
    'eldin',
    'uldin',
    'addin',
    'eddin',
    'iddin',
    'uddin',
  ].map((ending) => [ending, 'din'] as const),
  ...['ullah', 'allah', 'ollah', 'ulla'].map((ending) => [ending, 'allah'] as const),
];
