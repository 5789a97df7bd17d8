import { once } from '../../once.ts';

/** With what a family's name ends, in one spelling and as many letters as it has here. */
export interface FamilyEnding {
  readonly means: string;
  readonly length: number;
}

/** The longest ending of family names that the word has after three letters or more, or null. */
export function familyEnding(word: string): FamilyEnding | null {
  for (let length = Math.min(longestEnding, word.length - leastStem); length > 1; length--) {
    const means = endings().get(word.slice(-length));
    if (means !== undefined) return { means, length };
  }
  return null;
}

const leastStem = 3;
const longestEnding = 8;

/** Those of one meaning are joined by a comma. General knowledge of family names; one line each for Slavic, Germanic and so on. */
const endings = once(
  () =>
    new Map(
      (
        'ov,ova,off,ow,ev,eva,eff,ew in,ina,yn enko,enka,jenko chuk,czuk,tschuk,tchouk yuk,iuk,juk sky,ski,skii,skiy,skij,ska,skaya,skaja icki,ycki,itsky ' +
        'ovic,ovich,ovitch,owicz,owitz,evic,evich,ewicz ic,ich,itch iak,yak ' +
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
