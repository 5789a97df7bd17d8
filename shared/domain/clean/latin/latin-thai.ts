import { letterTable } from './latin-letters.ts';

/**
 * A Thai word in the Royal Thai General System, near enough for names: vowels that are written before their consonant
 * are moved behind it, a consonant that closes a syllable has its closing sound, two consonants without a vowel get
 * the unwritten one (o within a syllable). Where syllables part is guessed, for Thai does not write it.
 */
export function latinThai(run: string): string {
  const plain = run
    .replace(/\u0e17\u0e23\u0e4c/g, '')
    .replace(/[\u0e01-\u0e2e][\u0e34\u0e38]?\u0e4c/g, '')
    .replace(/[\u0e47-\u0e4b\u0e4c\u0e4e\u0e3a]/g, '')
    .replace(/\u0e4d?\u0e32\u0e21?(?=\u0e4d)/g, '\u0e32')
    .replace(/\u0e4d\u0e32/g, '\u0e33')
    .replace(/([\u0e40-\u0e44])([\u0e01-\u0e2e])/g, '$2$1')
    .replace(/\u0e23\u0e23(?=[\u0e01-\u0e2e])/g, '\u0e31')
    .replace(/\u0e23\u0e23/g, '\u0e31\u0e19')
    .replace(/\u0e17\u0e23(?=[\u0e31-\u0e39])/g, '\u0e0b')
    .replace(/\u0e2b(?=[\u0e07\u0e0d\u0e19\u0e21\u0e22\u0e23\u0e25\u0e27])/g, '')
    .replace(/\u0e40\u0e35\u0e22/g, '\u0e35\u0e40')
    .replace(/\u0e40\u0e32/g, '\u0e31\u0e32');
  return spelled(Array.from(plain));
}

const opening = letterTable(
  'ก=k ข=kh ฃ=kh ค=kh ฅ=kh ฆ=kh ง=ng จ=ch ฉ=ch ช=ch ซ=s ฌ=ch ญ=y ฎ=d ฏ=t ฐ=th ฑ=th ฒ=th ณ=n ด=d ต=t ถ=th ท=th ธ=th ' +
    'น=n บ=b ป=p ผ=ph ฝ=f พ=ph ฟ=f ภ=ph ม=m ย=y ร=r ล=l ว=w ศ=s ษ=s ส=s ห=h ฬ=l อ= ฮ=h',
);
const closing = letterTable(
  'ก=k ข=k ค=k ฆ=k ง=ng จ=t ช=t ซ=t ญ=n ฎ=t ฏ=t ฐ=t ฑ=t ฒ=t ณ=n ด=t ต=t ถ=t ท=t ธ=t น=n บ=p ป=p พ=p ฟ=p ภ=p ม=m ย=i ร=n ' +
    'ล=n ว=o ศ=t ษ=t ส=t ฬ=n อ=o',
);
const vowels = letterTable('ะ=a ั=a า=a ำ=am ิ=i ี=i ึ=ue ื=ue ุ=u ู=u เ=e แ=ae โ=o ใ=ai ไ=ai ฤ=rue ๅ= ฯ= ๆ=');

function spelled(signs: readonly string[]): string {
  let latin = '';
  /** Whether the syllable so far has its vowel, and so may be closed. */
  let voiced = false;
  for (const [at, sign] of signs.entries()) {
    const vowel = vowels.get(sign);
    const next = signs[at + 1] ?? '';
    if (vowel !== undefined) {
      latin += vowel;
      voiced = true;
    } else if (!opening.has(sign)) latin += sign;
    else if (voiced && !vowels.has(next) && next !== 'อ') {
      latin += closing.get(sign) ?? opening.get(sign) ?? '';
      voiced = false;
    } else if (sign === 'อ' && !voiced && !vowels.has(next) && opening.has(signs[at - 1] ?? '')) {
      latin += 'o';
      voiced = true;
    } else {
      latin += opening.get(sign) ?? '';
      voiced = false;
      if (hasUnwrittenVowel(signs, at)) {
        latin += signs.length - at > 2 && vowels.has(signs[at + 2] ?? '') ? 'a' : 'o';
        voiced = !vowels.has(signs[at + 2] ?? '');
      }
    }
  }
  return latin;
}

/** A consonant before another that is no part of a cluster with it. */
function hasUnwrittenVowel(signs: readonly string[], at: number): boolean {
  const next = signs[at + 1] ?? '';
  if (!opening.has(next) || next === 'อ') return false;
  const cluster = /[กขคตปผพศส]/.test(signs[at] ?? '') && /[รลว]/.test(next);
  return !(cluster && vowels.has(signs[at + 2] ?? ''));
}
