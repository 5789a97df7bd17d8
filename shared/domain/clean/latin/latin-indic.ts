import { letterTable } from './latin-letters.ts';

/**
 * A Devanagari word as Indian names are spelled: `rajkumar`, `lakshmi`. The inherent a is written where it is spoken: not at
 * the end and not between two syllables that have vowels. Eight sister scripts (Bengali to Malayalam) lie in Unicode
 * as Devanagari does, each in a block of 128, and are read through it; their own habits of spelling are not known here.
 */
export function latinIndic(run: string): string {
  const signs = Array.from(run, asDevanagari);
  const sounds: Sound[] = [];
  for (const [at, sign] of signs.entries()) {
    const consonant = consonants.get(sign);
    if (consonant !== undefined) {
      const after = signs[at + 1] ?? '';
      const dotted = after === nukta;
      const latin = (dotted && nuktas.get(sign)) || consonant;
      const follows = dotted ? (signs[at + 2] ?? '') : after;
      sounds.push({ latin, vowel: false });
      if (follows !== virama && !vowelSigns.has(follows))
        sounds.push({ latin: 'a', vowel: true, inherent: true });
    } else if (vowelSigns.has(sign)) sounds.push({ latin: vowelSigns.get(sign) ?? '', vowel: true });
    else if (independent.has(sign)) sounds.push({ latin: independent.get(sign) ?? '', vowel: true });
    else if (sign !== nukta && sign !== virama) sounds.push({ latin: nasal.get(sign) ?? sign, vowel: false });
  }
  return withoutUnspoken(sounds)
    .map(({ latin }) => latin)
    .join('')
    .replaceAll('jny', 'gy')
    .replace(/sinh$/, 'singh');
}

interface Sound {
  readonly latin: string;
  readonly vowel: boolean;
  readonly inherent?: true;
}

/** From the end: an inherent a goes at the end, and where a vowel and one consonant stand on either side of it. */
function withoutUnspoken(sounds: readonly Sound[]): readonly Sound[] {
  const spoken: Sound[] = [];
  for (let at = sounds.length - 1; at >= 0; at -= 1) {
    const sound = sounds[at];
    if (!sound) continue;
    const last = spoken.length === 0 && at > 1 && !isGlided(sounds, at);
    const between =
      at >= 2 &&
      !sounds[at - 1]?.vowel &&
      sounds[at - 2]?.vowel &&
      spoken.at(-1)?.vowel === false &&
      spoken.at(-2)?.vowel;
    if (!(sound.inherent && (last || between))) spoken.push(sound);
  }
  return spoken.reverse();
}

/** After a consonant and r, y, v or n the a at the end is spoken: `narendra`, `aditya`, `krishna`. */
function isGlided(sounds: readonly Sound[], at: number): boolean {
  return sounds[at - 2]?.vowel === false && /^[ryvn]$/.test(sounds[at - 1]?.latin ?? '');
}

const virama = '\u094d';
const nukta = '\u093c';

function asDevanagari(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0x0980 && code <= 0x0d7f ? String.fromCodePoint(0x0900 + (code % 0x80)) : sign;
}

const consonants = letterTable(
  'क=k ख=kh ग=g घ=gh ङ=n च=ch छ=chh ज=j झ=jh ञ=ny ट=t ठ=th ड=d ढ=dh ण=n त=t थ=th द=d ध=dh न=n ऩ=n प=p फ=ph ब=b ' +
    'भ=bh म=m य=y र=r ऱ=r ल=l ळ=l ऴ=zh व=v श=sh ष=sh स=s ह=h',
);
const nuktas = letterTable('क=q ख=kh ग=gh ज=z ड=r ढ=rh फ=f य=y');
const vowelSigns = letterTable(
  '\u093e=a \u093f=i \u0940=i \u0941=u \u0942=u \u0943=ri \u0944=ri \u0945=e \u0946=e \u0947=e \u0948=ai \u0949=o \u094a=o \u094b=o \u094c=au',
);
const independent = letterTable('अ=a आ=a इ=i ई=i उ=u ऊ=u ऋ=ri ऍ=e ऎ=e ए=e ऐ=ai ऑ=o ऒ=o ओ=o औ=au');
const nasal = letterTable('\u0901=n \u0902=n \u0903= \u093d= \u0950=om');
