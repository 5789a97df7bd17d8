import { once } from '../../once.ts';
import { laoAsThai } from './lao-as-thai.ts';
import { ethiopicSpellings } from './latin-ethiopic.ts';

/**
 * What each letter of a word in another alphabet is commonly spelled with in Latin letters, in order: any of the first, then any of the second,
 * and so on, spells the word. Null of scripts without such a table: Han, Hangul and Kana, and Arabic, whose vowels
 * tell names apart and are not written. Letters that double are given once.
 */
export function letterSpellings(word: string): readonly (readonly string[])[] | null {
  if (ethiopic.test(word)) return ethiopicSpellings(word);
  const script = scripts.find(({ letters }) => letters.test(word));
  if (!script) return null;
  const text = script.prepare(word);
  const found: (readonly string[])[] = [];
  for (let at = 0; at < text.length; ) {
    const length = [3, 2, 1].find((size) => script.table().has(text.slice(at, at + size)));
    if (length === undefined) return null;
    const unit = script.table().get(text.slice(at, at + length)) ?? [];
    at += length;
    const ends = at >= text.length;
    found.push(ends && script.mute?.test(text) ? [...unit, ''] : unit);
    if (script.between?.(text, at)) found.push(script.unwritten ?? []);
  }
  return found;
}

const ethiopic = /^[\u1200-\u1357]+$/;

interface Alphabet {
  /** Nothing else is in its words. */
  readonly letters: RegExp;
  readonly prepare: (word: string) => string;
  readonly table: () => ReadonlyMap<string, readonly string[]>;
  /** Whether a vowel that is not written may stand before the letter at `at`. */
  readonly between?: (text: string, at: number) => boolean;
  readonly unwritten?: readonly string[];
  /** A last letter that may not be heard. */
  readonly mute?: RegExp;
}

/** Rows of letters that are spelled alike, each with its spellings: `βb,v`; `-` is none. */
function spellingTable(rows: string): () => ReadonlyMap<string, readonly string[]> {
  return once(() => {
    const table = new Map<string, readonly string[]>();
    for (const row of rows.split(' ')) {
      const at = row.search(/[a-z-]/);
      const [letters, spelled] = [row.slice(0, at), row.slice(at)];
      const spellings = spelled.split(',').map((spelling) => (spelling === '-' ? '' : spelling));
      // Letters joined by a plus are one group; others stand each for itself.
      for (const letter of letters.includes('+') ? [letters.replaceAll('+', '')] : letters)
        table.set(letter, spellings);
    }
    return table;
  });
}

const greek: Alphabet = {
  letters: /^\p{sc=Greek}+$/u,
  prepare: (word) => word.replace(/([βδζκλμνπρστφχ])\1/g, '$1'),
  table: spellingTable(
    'αa βv,b γg,y,gh δd,dh εe ζz ηi,e,h θth,t ιi,j,y κk,c λl μm νn ξx,ks οo πp ρr,rh σs τt υy,i,u φf,ph χch,h,kh ψps ωo ο+υou,u,oo α+υav,af,au ε+υev,ef,eu ' +
      'α+ιe,ai,ae ε+ιi,ei ο+ιi,oi μ+πb,mp,mb ν+τd,nt,nd γ+κg,gk,nk,ng γ+γng,gg,g γ+χnch,nh τ+ζtz,j,dj,dz,tj τ+σts,tz,c γ+ιgi,yi,y,j',
  ),
};

const cyrillic: Alphabet = {
  letters: /^\p{sc=Cyrillic}+$/u,
  prepare: (word) => word.replace(/([бвгджзклмнпрстфхцчшщ])\1/g, '$1'),
  table: spellingTable(
    'аәa бb вv,w гg,h ґғg,gh дd еe,ye,ie,je,yo,io жzh,j,z зz,s иi,y,j кk,c қk,q лl мm нn ңn,ng оo өo,u,oe пp рr сs тt уu,ou,oo,w үu ұu фf,ph хkh,h,ch һh цts,tz,c,cz чch,tch,cz шsh,sch,s ' +
      'щshch,sch,sht,sh ъ-,a,u ыy,i ь-,i,y,j эe,ae юyu,iu,ju,u яya,ia,ja,a іi,y,yi,ji єye,ie,je,e јj,y,i љlj,l,ly њnj,n,ny ћc,ch,cs ђdj,d,gj џdz,dj,j,dzh ѓg,gj ќk,kj ѕdz,z и+яia,ya,iya,ija и+иy,i,iy,ij,ii,yi,yy ' +
      'ы+иy,i,yi,yy,yj,iy к+сx,ks,cs д+жj,dj,dzh',
  ),
};

const hebrew: Alphabet = {
  // A short word may be read with any vowels: it is for hebrew-words.ts to know.
  letters: /^\p{sc=Hebrew}{5,}$/u,
  prepare: (word) => word,
  table: spellingTable(
    'אe,a,o,- בb,v גg,j דd הh,-,a,e,ah,eh וv,w,o,u,ou,oo ו+וw,v ו+יvi,wi,oy,oi,ui זz,s חch,h,kh טt יi,y,j,e,ee,ie,ei,ai,ey,- י+יei,ai,ey,ay,i,y כךk,ch,kh,c,ck לl מםm נןn סs עe,a,o,- פףp,f,ph צץtz,z,ts,c קk,c,ck רr שsh,s,sch תt,th ' +
      'ז+שzh',
  ),
  between: (text, at) => at < text.length && /[בגדזחטכלמנספצקרשת]/.test(text.charAt(at - 1)),
  unwritten: ['', 'a', 'e', 'i', 'o', 'u'],
};

const thai: Alphabet = {
  letters: /^[\u0e01-\u0e4e\u0e81-\u0ecd]+$/,
  prepare: (word) =>
    laoAsThai(word)
      .replace(/(?:[\u0e14\u0e15\u0e17]\u0e23|[\u0e01-\u0e2e][\u0e34\u0e38]?)\u0e4c/g, '')
      .replace(/[\u0e47-\u0e4b\u0e4c\u0e4e\u0e3a]/g, '')
      .replace(/\u0e4d\u0e32/g, '\u0e33')
      .replace(/([\u0e40-\u0e44])([กขคตปผพ][รลว](?=[\u0e30-\u0e3a])|[\u0e01-\u0e2e])/g, '$2$1')
      .replace(/([\u0e01-\u0e22\u0e24-\u0e2e])\1/g, '$1'),
  table: spellingTable(
    'กk,g ขคฆฃฅkh,k งng จj,ch,t,c ฉชฌch,t,sh ซs,z ญy,n ฎดd,t ฏตt,d ฐถทธฑฒth,t,d ณนn บb,p ปp,b ผพภph,p ฝฟf,ph,p มm ยy,i รr,n ลฬl,n วw,v,o,u,ua ศษสs,t หh,- อ-,o,or,a ฮh ร+รa,an,un ' +
      'ะa ัa,u าa,ar,ah ำam,um ิi,e,y ีi,ee,y ึue,u,eu ืue,u,eu ุu,oo,o ูu,oo เe,ae,a,i แae,e,a โo ใไai,i,y ฤrue,ri,ru,r เ+ี+ยia,iea,ie เ+ื+อuea,ua,ue,eua เ+าao,aw,o เ+ิoe,er,ir,e เ+อoe,er ั+วua ' +
      'ท+รs,tr,thr,t ซ+รs',
  ),
  between: (text, at) =>
    at < text.length &&
    /[\u0e01-\u0e2e]/.test(text.charAt(at - 1)) &&
    /[\u0e01-\u0e2c\u0e2e]/.test(text.charAt(at)),
  unwritten: ['', 'a', 'o', 'or'],
  mute: /(?:\u0e23|\u0e34|\u0e38)$/,
};

const indic: Alphabet = {
  letters: /^[\u0900-\u0d7f]+$/,
  prepare: (word) =>
    Array.from(word, asDevanagari)
      .join('')
      .replace(/(.)\u094d(?=\1)/gu, '')
      .replace(/[कचटतप]\u094d(?=[खछठथफ])|[गजडदब]\u094d(?=[घझढधभ])/g, ''),
  table: spellingTable(
    'कk,c खkh,k गg घgh,g ङn चch,c छchh,ch जj,z झjh,j ञn,ny,j टt ठth,t डd,r ढdh,d,rh णn तt,th थth,t दd,dh धdh,d नऩn पp फph,f बb,v भbh,b,v मm यy,j,i रऱr लळl ऴzh,l,z वv,w,b शषsh,s सs हh ' +
      'अa,o आa,aa,o इi ईi,ee उu,oo ऊu,oo ऋri,ru ऍऎएe,ae ऐai,e,oi ऑऒओo औau,ou,ow ाa,aa,o िi,e ीi,ee,y,e ुu,oo ूu,oo ृri,ru,r ॄri ॅॆेe,a,ae ैai,ei,e,oi ॉॊोo ौau,ou,ow,o ंn,m,ng,- ँn,m,- ः-,h ़- ्- கk,g,h சs,ch,c டt,d தth,t,dh,d பp,b ஜj',
  ),
  between: (text, at) =>
    /[\u0915-\u0939கசடதப]|\u093c/.test(text.charAt(at - 1)) && !/[\u093c\u093e-\u094d]/.test(text.charAt(at)),
  unwritten: ['', 'a', 'o', 'e'],
};

/** The sister scripts lie in Unicode as Devanagari does; a few letters of Tamil are voiced or not, and stay. */
function asDevanagari(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0x0980 && code <= 0x0d7f && !/[கசடதப]/.test(sign)
    ? String.fromCodePoint(0x0900 + (code % 0x80))
    : sign;
}

const scripts: readonly Alphabet[] = [cyrillic, greek, hebrew, indic, thai];
