import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { actionButton } from '../../../functions/ops-widget/html/action-button.ts';
import { html, markupOf } from '../../../functions/ops-widget/html/html.ts';
import { buttonsOf } from './an-ops-widget.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</cwdb-action><b>',
    '&lt;',
    '<cwdb-action action="call">',
    '\u2028</textarea>',
    '\ud800',
  ),
);

describe('a template', () => {
  test.prop([hostile])(
    'shows every text as it is: nothing in it opens a tag or ends an attribute',
    (text) => {
      const made = markupOf(html`<p title="${text}">${text}</p>`);
      expect(made.match(/[<>"]/g)?.join('')).toBe('<""><>');
      const inner = made.slice(made.indexOf('>') + 1, made.lastIndexOf('</p>'));
      expect(plain(inner)).toBe(text.toWellFormed());
    },
  );

  it('takes templates in it as they are, and leaves out what is not there', () => {
    expect(markupOf(html`<ul>${[html`<li>${1}</li>`, null, false, undefined]}</ul>`)).toBe(
      '<ul><li>1</li></ul>',
    );
  });

  it('takes no object that only looks like a template', () => {
    const made = markupOf(html`<p>${JSON.stringify({ markup: '<b>' })}</p>`);
    expect(made).not.toContain('<b>');
  });
});

describe('a button', () => {
  test.prop([hostile, hostile])('carries whatever it asks for through to its event', (label, value) => {
    const made = markupOf(
      actionButton({ label: 'Go', name: label, endpoint: label, asks: { value }, confirmation: label }),
    );
    expect(made.match(/<\/?[a-z-]+/g)).toEqual(['<button', '</button', '<cwdb-action', '</cwdb-action']);
    expect(buttonsOf(made).get('Go')).toEqual({ value });
  });

  it('stands immediately before its action, which is bound to it so', () => {
    expect(markupOf(actionButton({ label: 'Go', endpoint: 'arn', asks: {} }))).toContain(
      '</button><cwdb-action ',
    );
  });
});

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
