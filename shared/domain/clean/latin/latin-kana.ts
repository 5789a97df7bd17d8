/**
 * Kana in Hepburn as names are commonly spelled: long vowels are written short (`taro`, `sato`). Katakana is read as the
 * hiragana it stands for.
 */
export function latinKana(run: string): string {
  const kana = Array.from(run, asHiragana);
  let latin = '';
  for (let at = 0; at < kana.length; at += 1) {
    const sign = kana[at] ?? '';
    if (sign === 'っ') latin += (table.get(kana[at + 1] ?? '') ?? '').slice(0, 1);
    else if (small.has(sign)) latin = contracted(latin, sign);
    else latin += table.get(sign) ?? (silent.has(sign) ? '' : sign);
  }
  return latin
    .replace(/cch/g, 'tch')
    .replace(/o[uo](?!e)/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/n(?=[bmp])/g, 'm');
}

const silent: ReadonlySet<string> = new Set(['ー', '゛', '゜', '・', 'ゝ', 'ゞ']);

function asHiragana(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : sign;
}

const small: ReadonlyMap<string, string> = new Map([
  ['ゃ', 'ya'],
  ['ゅ', 'yu'],
  ['ょ', 'yo'],
  ['ぁ', 'a'],
  ['ぃ', 'i'],
  ['ぅ', 'u'],
  ['ぇ', 'e'],
  ['ぉ', 'o'],
]);

/** A small sign takes the vowel of the sign before it: ki + ya is kya, shi + ya is sha, fu + a is fa. */
function contracted(before: string, sign: string): string {
  const vowel = small.get(sign) ?? '';
  const bare = before.replace(/[aiueo]$/, '');
  return /(?:sh|ch|j)$/.test(bare) ? bare + vowel.replace('y', '') : bare + vowel;
}

const table: ReadonlyMap<string, string> = new Map(
  (
    'あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu ねne のno ' +
    'はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo んn ' +
    'がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ゔvu'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);
