/**
 * Whether a Han character may stand in a name of today: it is in one of the standards that China, Taiwan (the common half), Japan or
 * Korea wrote with before Unicode, or is classed under sun or jade, with which given names are made; or it is one
 * of those that people were given before computers had them.
 */
export function isOfNames(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return (
    standard.has(sign) || further.includes(sign) || radicals.some(([from, to]) => code >= from && code <= to)
  );
}

const further =
  '堃甡翀赟燊喆淼焱垚犇鱻淏湜滢浛沄洺渼溱潓烜焜煊炘烨钘鋆钰铷锜锳婳嫚媄姮婼嬅忞恺芃苒荇菡萱蕴祎禛竑翎翚翯耘聿芮蓁薷诩谞邈隽雱靓韡颀驎骁骐';

const radicals: readonly (readonly [number, number])[] = [
  [0x65e5, 0x66ef],
  [0x7389, 0x74db],
];

/** GB 2312, Big5 level 1, JIS X 0208 and KS X 1001, as the Encoding Standard decodes them. */
const standard: ReadonlySet<string> = new Set([
  ...charactersOf('gbk', { from: 0xb0, to: 0xf7, second: 0xa1 }),
  ...charactersOf('big5', { from: 0xa4, to: 0xc6, second: 0x40 }),
  ...charactersOf('euc-jp', { from: 0xb0, to: 0xf4, second: 0xa1 }),
  ...charactersOf('euc-kr', { from: 0xca, to: 0xfd, second: 0xa1 }),
]);

function charactersOf(
  encoding: string,
  { from, to, second }: { from: number; to: number; second: number },
): readonly string[] {
  const decoder = new TextDecoder(encoding);
  const found: string[] = [];
  for (let lead = from; lead <= to; lead += 1)
    for (let trail = second; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if (text.length === 1 && text !== '\ufffd') found.push(text);
    }
  return found;
}
