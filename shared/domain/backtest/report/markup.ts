/** HTML that may stand in a page as it is. Only {@link html} and {@link plain} make it. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

/**
 * HTML of a template: every text and number that is put into it is escaped, for elements and for quoted attributes
 * alike, so that nothing from a policy or a log can become markup.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const filled = strings.map((text, at) => {
    const part = parts[at];
    return part === undefined ? text : `${text}${markupOf(part)}`;
  });
  return { markup: filled.join('') };
}

/** Text of our own that is no HTML at all, such as a style sheet. */
export function plain(text: string): Markup {
  return { markup: text };
}

function markupOf(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('\n');
}

/** Characters that cannot be seen, or turn the direction of text, are shown by their number. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(
      unseen,
      (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
