import { type Problem, problems } from '../../../shared/contracts/problem.ts';
import { type Html, html } from './html.ts';

/** Why nothing was done, in words, with the fields that are wrong. */
export function problemMessage({ code, detail, errors = [] }: Problem): Html {
  const fields = errors.map(({ pointer, code: wrong }) => html`<li><code>${pointer}</code>: ${wrong}</li>`);
  return html`<div class="fs-message grave" role="alert"><p><b>Nothing was changed.</b> ${problems[code].title}. ${detail ?? ''}</p>${fields.length > 0 && html`<ul>${fields}</ul>`}</div>`;
}
