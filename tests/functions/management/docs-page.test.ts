import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { escapeHtml, inline } from '../../../functions/management/html.ts';
import openapi from '../../../functions/management/openapi.json' with { type: 'json' };
import { aManagement } from './a-management.ts';

const { call } = await aManagement();
const page = await call({ path: '/docs' });

describe('the page of the description', () => {
  it('shows every operation, every schema and every way to authenticate', () => {
    expect(page.status).toBe(200);
    for (const path of Object.keys(openapi.paths)) expect(page.text).toContain(`<code>${path}</code>`);
    for (const name of Object.keys(openapi.components.schemas))
      expect(page.text).toContain(`id="schema-${name}"`);
    for (const name of Object.keys(openapi.components.securitySchemes))
      expect(page.text).toContain(`<code>${name}</code>`);
  });

  it('runs no script and fetches nothing', () => {
    expect(page.text).not.toMatch(/<(?:script|link|img|iframe|object|embed|form|base|svg)\b/i);
    expect(page.text).not.toMatch(/\s(?:src|srcset|style|on[a-z]+)=/i);
    expect(page.text).not.toMatch(/url\(|@import/i);
  });

  it('may do nothing but show its own style sheet', () => {
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page.text) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page.headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
  });

  it('links only to parts of itself that exist, to the description, and to what it cites', () => {
    const targets = [...page.text.matchAll(/href="([^"]+)"/g)].map(([, target]) => target ?? '');
    const broken = targets.filter(
      (target) => target.startsWith('#') && !page.text.includes(`id="${target.slice(1)}"`),
    );
    expect(broken).toEqual([]);
    const outside = targets.filter((target) => !target.startsWith('#'));
    expect(new Set(outside)).toEqual(new Set(['openapi.json', 'https://www.standardwebhooks.com']));
  });

  it('opens and closes its elements in pairs', () => {
    const open: string[] = [];
    for (const [, end, name = ''] of page.text.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g))
      if (name !== 'meta' && name !== 'br') {
        if (end) expect(open.pop()).toBe(name);
        else open.push(name);
      }
    expect(open).toEqual([]);
  });
});

describe('text on the page', () => {
  it('is shown, whatever it holds', () => {
    expect(escapeHtml(`<a href="x" id='y'>&</a>`)).toBe(
      '&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
    );
    expect(inline('`<b>` **a** [x](javascript:y) [z](https://z.example)')).toBe(
      '<code>&lt;b&gt;</code> <strong>a</strong> [x](javascript:y) <a href="https://z.example" rel="noreferrer">z</a>',
    );
  });
});
