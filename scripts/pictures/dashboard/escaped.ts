const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Text as HTML that shows it. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities.get(sign) ?? sign);
}
