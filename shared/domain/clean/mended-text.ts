/**
 * The text without the entities of web pages, and with what was written in UTF-8 and read as Windows-1252 put right (an é that
 * became two signs). Only where the bytes make a Latin letter, or two letters at least of another script, so that no text in any
 * language is taken for broken. Linear in the text.
 */
export function mendedText(text: string): string {
  const plain = text.includes('&') ? text.replace(ampersands, '&').replace(quotes, "'") : text;
  return plain.replace(broken, mendedRun);
}

const ampersands = /&(?:amp|#0?38);/gi;
const quotes = /&(?:apos|quot|#0?39|#34);/gi;

/** First bytes of letters, and what the others were read as. */
const broken = /(?:[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,2})+/g;

function mendedRun(run: string): string {
  const read = utf8.decode(Uint8Array.from(run, (sign) => windows1252.indexOf(sign)));
  return mended.test(read) ? read : run;
}

const utf8 = new TextDecoder();
const windows1252 = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, at) => at));
const mended = /^(?:[\p{sc=Latin}\u2018\u2019]+|[\p{L}\p{M}]{2,})$/u;
