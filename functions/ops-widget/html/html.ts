/** HTML that was made by {@link html} alone: whatever stood in a text is escaped in it. */
export interface Html {
  readonly [markup]: string;
}

const markup = Symbol('markup');

export type Part = Html | string | number | null | false | undefined | readonly Part[];

/** A template as HTML. Text in it is shown as it is and never read as HTML, between tags and in quoted attributes. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = literals.map((literal, at) => `${literal}${at < parts.length ? rendered(parts[at]) : ''}`);
  return { [markup]: text.join('') };
}

/** The characters of it. */
export function markupOf(made: Html): string {
  return made[markup];
}

function rendered(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return isHtml(part) ? part[markup] : part.map(rendered).join('');
}

const isHtml = (part: object): part is Html => markup in part;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
