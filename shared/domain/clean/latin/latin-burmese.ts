import { letterTable } from './latin-letters.ts';

/** Burmese as names are spelled, each syllable a word of its own: `kyaw zin htet`. */
export function latinBurmese(run: string): string {
  return Array.from(
    run.replaceAll('\u1037\u103a', '\u103a\u1037').matchAll(syllable),
    ([whole, first = '', medials = '', vowel = '', final = '']) =>
      first === '' ? (alone.get(whole) ?? '') : spelled({ first, medials, vowel, final, whole }),
  ).join(' ');
}

/** A consonant with what is written around it, and a consonant that closes the syllable; or a vowel that stands alone. */
const syllable =
  /([\u1000-\u1021])([\u103b-\u103e]*)([\u102b-\u1036\u103a]*)((?:[\u1000-\u1021][\u103a\u1039])?)[\u1037\u1038]*|[\u1000-\u103f]/gu;

interface Syllable {
  readonly first: string;
  readonly medials: string;
  readonly vowel: string;
  readonly final: string;
  readonly whole: string;
}

function spelled({ first, medials, vowel, final, whole }: Syllable): string {
  const onset = onsetOf(first, medials);
  const rhyme = rhymes.get(vowel + final.slice(0, 1)) ?? rhymes.get(vowel) ?? vowel;
  // The creaky tone of a nasal is heard as a stop.
  const stopped = whole.endsWith('\u1037') && /^(?:in|an)$/.test(rhyme) ? `${rhyme}t` : rhyme;
  if (stopped === 'o' && whole.endsWith('\u1038') && !/[\u103b\u103c]/.test(medials)) return `${onset}oe`;
  if (!medials.includes('\u103d')) return onset + stopped;
  return /^a(?:n|nt|t)$/.test(stopped)
    ? onset + stopped.replace('a', 'u')
    : `${onset}w${stopped === 'ay' ? 'e' : stopped}`;
}

function onsetOf(first: string, medials: string): string {
  const letter = initials.get(first) ?? '';
  const isGlided = /[\u103b\u103c]/.test(medials);
  const isBreathed = medials.includes('\u103e');
  if (isBreathed && (first === '\u101b' || first === '\u101a')) return 'sh';
  if (isGlided && first === '\u1001') return 'ch';
  return (isBreathed ? 'h' : '') + letter + (isGlided ? 'y' : '');
}

const initials = letterTable(
  'က=k ခ=kh ဂ=g ဃ=g င=ng စ=s ဆ=s ဇ=z ဈ=z ဉ=ny ည=ny ဋ=t ဌ=ht ဍ=d ဎ=d ဏ=n တ=t ထ=ht ဒ=d ဓ=d န=n ပ=p ဖ=ph ဗ=b ဘ=b မ=m ယ=y ရ=y လ=l ဝ=w သ=th ဟ=h ဠ=l အ=',
);
const rhymes = letterTable(
  '=a ာ=ar ါ=ar ိ=i ီ=i ု=u ူ=u ေ=ay ဲ=e ော=aw ေါ=aw ော်=aw ေါ်=aw ို=o ံ=an ုံ=on င=in ောင=aung ေါင=aung ိုင=aing က=et ောက=auk ေါက=auk ိုက=aik တ=at ပ=at ိတ=eik ိပ=eik ုတ=ok ုပ=ok ' +
    'န=an မ=an ိန=ein ိမ=ein ုန=on ုမ=on ဉ=in ည=i စ=it ယ=e ဇ=it သ=at ဒ=at',
);
/** Vowels that stand without a consonant. */
const alone = letterTable('ဣ=i ဤ=i ဥ=u ဦ=u ဧ=ay ဩ=aw ဪ=aw');
