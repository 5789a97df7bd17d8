/**
 * Hangul in the Revised Romanisation of 2000, syllable by syllable with liaison (no other sound changes, as names
 * are spelled). A surname that stands alone or before two syllables is spelled as people of that name spell it,
 * and parted: `kim cheolsu`.
 */
export function latinHangul(run: string): string {
  const syllables = Array.from(run);
  const surname = surnames.get(syllables[0] ?? '');
  if (surname && syllables.length === 1) return surname;
  if (surname && syllables.length === 3) return `${surname} ${romanised(syllables.slice(1))}`;
  return romanised(syllables);
}

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const initials = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
/** How a final sounds where a vowel follows. */
const linked = ' g kk gs n nj n d r lg lm lb ls lt lp r m b ps s ss ng j ch k t p '.split(' ');
const silentInitial = 11;

function romanised(syllables: readonly string[]): string {
  return syllables
    .map((syllable, index) => {
      const parts = partsOf(syllable);
      if (!parts) return syllable;
      const next = partsOf(syllables[index + 1] ?? '');
      const ends = next?.initial === silentInitial ? linked : finals;
      return `${initials[parts.initial] ?? ''}${vowels[parts.vowel] ?? ''}${ends[parts.final] ?? ''}`;
    })
    .join('')
    .replaceAll('lr', 'll');
}

/** A precomposed syllable is initial × 588 + vowel × 28 + final (Unicode 3.12). */
function partsOf(syllable: string): { initial: number; vowel: number; final: number } | null {
  const code = syllable.codePointAt(0) ?? 0;
  if (code < firstSyllable || code > lastSyllable) return null;
  const at = code - firstSyllable;
  return { initial: Math.floor(at / 588), vowel: Math.floor((at % 588) / 28), final: at % 28 };
}

const surnames: ReadonlyMap<string, string> = new Map(
  (
    '김kim 이lee 박park 최choi 정jung 강kang 조cho 윤yoon 장jang 임lim 한han 오oh 서seo 신shin 권kwon 황hwang 안ahn 송song ' +
    '전jeon 홍hong 유yoo 류ryu 고ko 문moon 양yang 손son 배bae 백baek 허heo 남nam 심shim 노noh 하ha 곽kwak 성sung 차cha ' +
    '주joo 우woo 구koo 민min 나na 라ra 진jin 지ji 엄um 채chae 원won 천chun 방bang 공kong 현hyun 함ham 변byun 염yeom 여yeo ' +
    '추choo 도do 소so 석seok 선sun 설seol 마ma 길gil 연yeon 위wi 표pyo 명myung 기ki 반ban 왕wang 금keum 옥ok 육yook 맹maeng 리ri'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);
