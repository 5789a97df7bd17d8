import { type Html, html } from './html.ts';

/** What pressing a button asks of the widget's function. */
export interface Action {
  readonly label: string;
  /** What a screen reader says, where the label alone would be the same on every row. It begins with the label. */
  readonly name?: string;
  readonly endpoint: string;
  /** The event's fields. */
  readonly asks: Readonly<Record<string, string>>;
  /** Asked first, and nothing is done without a yes. */
  readonly confirmation?: string;
  readonly look?: 'plain' | 'primary' | 'grave';
}

/**
 * A button and the `cwdb-action` behind it, which CloudWatch binds to the element immediately before. A real button: the
 * keyboard reaches it, and a screen reader says what it is.
 */
export function actionButton({ label, name, endpoint, asks, confirmation, look = 'plain' }: Action): Html {
  const accessible = name === undefined ? null : html` aria-label="${name}"`;
  const asked = confirmation === undefined ? null : html` confirmation="${confirmation}"`;
  return html`<button type="button" class="fs-button ${look}"${accessible}>${label}</button><cwdb-action action="call" display="widget" endpoint="${endpoint}"${asked}>${json(asks)}</cwdb-action>`;
}

/** As text of an element; JSON's own escapes keep it so even where a cleaner reads it twice. */
function json(asks: Action['asks']): string {
  return JSON.stringify(asks).replace(
    /[<>&]/g,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
