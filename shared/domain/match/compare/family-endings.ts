import { once } from '../../once.ts';

/**
 * Whether the words are two families' names of one stem: `Demirkan` and `Demirtas`, `Antoniadis` and `Antonakis`, `Lindberg` and
 * `Lindgren`. Endings that are one ending spelled or declined otherwise (`ov`, `ova`, `off`) are not told apart.
 */
export function isOtherFamily(a: string, b: string): boolean {
  const one = endingOf(a);
  const other = endingOf(b);
  if (one === null || other === null || one.means === other.means) return false;
  if (a === `${b}ova` || b === `${a}ova`) return false;
  const shared = Math.min(a.length - one.length, b.length - other.length);
  return shared >= leastStem && a.slice(0, shared) === b.slice(0, shared);
}

/** What stands before an ending of four letters or more that both have: `hallgrims` and `halgrims` of `…dottir`. Null where there is none. */
export function familyStems(a: string, b: string): readonly [string, string] | null {
  const one = endingOf(a);
  const other = endingOf(b);
  if (one === null || other === null || one.means !== other.means || one.length < longEnding) return null;
  const stems = [a.slice(0, -one.length), b.slice(0, -other.length)] as const;
  return stems.every((stem) => stem.length > leastStem) ? stems : null;
}

const longEnding = 4;
const leastStem = 3;

interface Ending {
  readonly means: string;
  readonly length: number;
}

function endingOf(word: string): Ending | null {
  for (let length = Math.min(longestEnding, word.length - leastStem); length > 1; length--) {
    const means = endings().get(word.slice(-length));
    if (means !== undefined) return { means, length };
  }
  return null;
}

const longestEnding = 8;

/** Those of one meaning are joined by a comma. General knowledge of family names; one line each for Slavic, Germanic and so on. */
const endings = once(
  () =>
    new Map(
      (
        'ov,ova,off,ow,ev,eva,eff,ew in,ina,yn enko,enka,jenko chuk,czuk,tschuk,tchouk yuk,iuk,juk sky,ski,skii,skiy,skij,ska,skaya,skaja icki,ycki,itsky ' +
        'ovic,ovich,ovitch,owicz,owitz,evic,evich,ewicz iak,yak ' +
        'berg,bergh strom,stroem qvist,quist,kvist gren lund dahl stedt,stad man,mann son,sson sen,ssen dottir steen,stein,shteyn,sztajn,stejn ' +
        'baum,boim,boym,bojm thal,tal feld,feldt heim,haim bauer hofer huber meier,meyer,maier,mayer farb zweig bach,bakh burg blum,blom blatt ' +
        'ton ham ford ley,ly field wood worth well shaw ' +
        'opoulos,opoulou,opulos idis,ides,idou adis,ades,adou akis,aki iou akos ' +
        'shvili,schwili dze,dse ani ' +
        'zadeh,zade,zada,zad nejad,nezhad,nejhad pour,pur nia far doust,dust fard ' +
        'kan tas turk oglu,oglou bag dag er el soy han demir kaya gul ' +
        'ini etti elli,ello ucci,uccio oni,one acci azzo'
      )
        .split(' ')
        .flatMap((spellings) => spellings.split(',').map((ending): [string, string] => [ending, spellings])),
    ),
);
