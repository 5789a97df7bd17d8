/** A Mandarin syllable of Pinyin in Wade-Giles, without apostrophes and marks, as names of Taiwan are spelled: `hsieh` for `xie`. */
export function wadeGiles(pinyin: string): string {
  const whole = wholes.get(pinyin);
  if (whole) return whole;
  const [, initial = '', rest = ''] = /^([zcs]h|[^aeiou]?)(.*)$/.exec(pinyin) ?? [];
  return (initials.get(initial) ?? initial) + finalOf(initial, rest);
}

function finalOf(initial: string, rest: string): string {
  if (rest === 'i' && /^(?:zh|ch|sh|r)$/.test(initial)) return 'ih';
  if (rest === 'uo' && !/^(?:[gkh]|sh)$/.test(initial)) return 'o';
  if (rest === 'e' && /^[gkh]$/.test(initial)) return 'o';
  if (rest === 'ui' && /^[gk]$/.test(initial)) return 'uei';
  return rest
    .replace(/^(i|u)e$/, '$1eh')
    .replace(/ian$/, 'ien')
    .replace('ong', 'ung');
}

const initials: ReadonlyMap<string, string> = new Map(
  'bp dt gk zhch jch qch xhs zts cts rj'
    .split(' ')
    .map((pair): [string, string] => (pair === 'zhch' ? ['zh', 'ch'] : [pair.slice(0, 1), pair.slice(1)])),
);

const wholes: ReadonlyMap<string, string> = new Map(
  'zi=tzu ci=tzu si=ssu yi=i ye=yeh yan=yen you=yu er=erh xu=hsu ju=chu qu=chu xiong=hsiung'
    .split(' ')
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split('=');
      return [from, to];
    }),
);
