import { createHash } from 'node:crypto';
import {
  type DescribedApi,
  type DescribedContent,
  type DescribedOperation,
  describedApiSchema,
} from './described-api.ts';
import { schemaHtml, typeHtml } from './docs-schema.ts';
import { docsStyle } from './docs-style.ts';
import { escapeHtml, inline, prose } from './html.ts';

/**
 * What the page may do in a browser: show its own one style sheet, and nothing else. It runs no script and fetches
 * nothing, so there is nothing to inject into and nobody else learns who reads it.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(docsStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page that an OpenAPI 3.1 document makes: one HTML file, complete in itself. Throws where it is no such document. */
export function docsPage(openapi: unknown): string {
  const api = describedApiSchema.parse(openapi);
  const { title, version, summary, description } = api.info;
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)} API</title>`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${docsStyle}</style></head><body>`,
    navigation(api, operations),
    `<main><h1>${escapeHtml(title)} <small>${escapeHtml(version)}</small></h1>`,
    `<p>${inline(summary)}</p>${prose(description)}<p>As data: <a href="openapi.json">openapi.json</a></p>`,
    authentication(api),
    ...api.tags.map(
      ({ name, description: about }) =>
        `<section><h2 id="tag-${escapeHtml(name)}">${escapeHtml(name)}</h2>${prose(about)}${operations
          .filter(({ operation }) => operation.tags.includes(name))
          .map(operationHtml)
          .join('')}</section>`,
    ),
    schemas(api),
    '</main></body></html>',
  ].join('\n');
}

interface Routed {
  readonly path: string;
  readonly method: string;
  readonly operation: DescribedOperation;
}

function navigation(api: DescribedApi, operations: readonly Routed[]): string {
  const item = (href: string, text: string) =>
    `<li><a href="#${escapeHtml(href)}">${escapeHtml(text)}</a></li>`;
  const parts = api.tags.map(({ name }) => {
    const within = operations.filter(({ operation }) => operation.tags.includes(name));
    return `<strong>${escapeHtml(name)}</strong><ul>${within.map(({ operation }) => item(operation.operationId, operation.summary)).join('')}</ul>`;
  });
  const named = Object.keys(api.components.schemas).map((name) => item(`schema-${name}`, name));
  return `<nav><a href="#authentication"><strong>Authentication</strong></a><br><br>${parts.join('')}<strong>Schemas</strong><ul>${named.join('')}</ul></nav>`;
}

function authentication(api: DescribedApi): string {
  const rows = Object.entries(api.components.securitySchemes).map(
    ([name, scheme]) =>
      `<tr><td><code>${escapeHtml(name)}</code></td><td>${escapeHtml(scheme.type)}</td><td>${inline(scheme.description)}</td></tr>`,
  );
  return `<section><h2 id="authentication">Authentication</h2><table><tbody>${rows.join('')}</tbody></table></section>`;
}

function operationHtml({ path, method, operation }: Routed): string {
  const { operationId, summary, description, requestBody, responses } = operation;
  const answers = Object.entries(responses).map(([status, { description: about, content }]) => {
    const shown = status.startsWith('2') && content ? contentHtml(content) : '';
    return `<tr><td><code>${escapeHtml(status)}</code></td><td>${prose(about)}${shown}</td></tr>`;
  });
  return [
    `<article id="${escapeHtml(operationId)}"><h3>${escapeHtml(summary)}</h3>`,
    `<p><span class="method method-${escapeHtml(method)}">${escapeHtml(method.toUpperCase())}</span> <code>${escapeHtml(path)}</code></p>`,
    `${prose(description)}${needs(operation)}${parameters(operation)}`,
    requestBody
      ? `<h4>Request body</h4>${prose(requestBody.description)}${contentHtml(requestBody.content)}`
      : '',
    `<h4>Answers</h4><table><tbody>${answers.join('')}</tbody></table></article>`,
  ].join('');
}

function needs({ security }: DescribedOperation): string {
  if (security.length === 0) return '<p><small>Open to everybody.</small></p>';
  const ways = security.map((way) =>
    Object.entries(way)
      .map(([scheme, scopes]) =>
        [scheme, ...scopes].map((text) => `<code>${escapeHtml(text)}</code>`).join(' with '),
      )
      .join(' and '),
  );
  return `<p><small>Needs ${ways.join(', or ')}.</small></p>`;
}

function parameters({ parameters: listed }: DescribedOperation): string {
  if (listed.length === 0) return '';
  const rows = listed.map(
    ({ name, in: place, required, description, schema }) =>
      `<tr><td><code>${escapeHtml(name)}</code> <small>${escapeHtml(place)}${required ? '' : ', optional'}</small></td><td>${typeHtml(schema)}</td><td>${inline(description ?? schema.description ?? '')}</td></tr>`,
  );
  return `<h4>Parameters</h4><table><tbody>${rows.join('')}</tbody></table>`;
}

function contentHtml(content: DescribedContent): string {
  return Object.entries(content)
    .map(([mediaType, { schema, examples }]) => {
      const shown = Object.values(examples ?? {}).map(
        ({ value }) =>
          `<details><summary>Example</summary><pre>${escapeHtml(JSON.stringify(value, null, 2) ?? '')}</pre></details>`,
      );
      return `<p><code>${escapeHtml(mediaType)}</code> ${schema ? typeHtml(schema) : ''}</p>${shown.join('')}`;
    })
    .join('');
}

function schemas(api: DescribedApi): string {
  const each = Object.entries(api.components.schemas).map(
    ([name, schema]) =>
      `<article id="schema-${escapeHtml(name)}"><h3>${escapeHtml(name)}</h3>${schema.description ? prose(schema.description) : ''}${schemaHtml(schema)}</article>`,
  );
  return `<section><h2>Schemas</h2>${each.join('')}</section>`;
}
