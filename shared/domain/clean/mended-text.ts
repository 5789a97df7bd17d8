/**
 * The text without the entities of web pages, and with what was written in UTF-8 and read as Windows-1252 or Latin-1 put right, once or twice over: `CafÃ©` is `Café`.
 * Only where the bytes make a letter, and other than Latin letters only two in a row, so that no text in any language is
 * taken for broken. Linear in the text.
 */
export function mendedText(text: string): string {
  return text.includes('&') ? recoded(text.replace(ampersands, '&').replace(quotes, "'")) : recoded(text);
}

/** As web pages write them. */
const ampersands = /&(?:amp|#0?38);/gi;
const quotes = /&(?:apos|quot|#0?39|#34);/gi;

function recoded(text: string): string {
  if (!broken.test(text)) return text;
  const mended = text.replace(runs, mendedRun);
  return mended === text || !broken.test(mended) ? mended : mended.replace(runs, mendedRun);
}

/** A first byte, and what the others of a letter were read as. */
const broken = /[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;
const runs =
  /(?:[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,2})+/g;

function mendedRun(run: string): string {
  const bytes = Uint8Array.from(run, (sign) => windows1252.get(sign) ?? sign.charCodeAt(0));
  const read = decoder.decode(bytes);
  return latin.test(read) || other.test(read) ? read : run;
}

const decoder = new TextDecoder();
const latin = /^[\p{sc=Latin}\u2018\u2019\u00a0-\u00bf]+$/u;
const other = /^[\p{L}\p{M}]{2,}$/u;

/** The bytes of Windows-1252 that are not the character of their number. */
const windows1252: ReadonlyMap<string, number> = new Map(
  Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ', (sign, at) => [sign, 0x80 + at]),
);
