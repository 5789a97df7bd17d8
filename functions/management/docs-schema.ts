import type { DescribedSchema } from './described-api.ts';
import { escapeHtml, inline } from './html.ts';

/** A table of an object's fields, or one line for any other schema. Named schemas are linked, not repeated. */
export function schemaHtml(schema: DescribedSchema): string {
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches?.some(({ properties }) => properties))
    return branches
      .map((branch) => `<div class="branch">${schemaHtml(branch)}</div>`)
      .join('<p class="or">or</p>');
  if (schema.type === 'array' && schema.items?.properties)
    return `<p class="type">${typeHtml(schema)}</p>${schemaHtml(schema.items)}`;
  if (!schema.properties) return `<p class="type">${typeHtml(schema)}</p>`;
  const required = new Set(schema.required);
  const rows = Object.entries(schema.properties).map(([name, field]) =>
    row(name, { field, required: required.has(name) }),
  );
  return `<table><thead><tr><th>Field</th><th>Type</th><th>Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** How a schema is called in one line. */
export function typeHtml(schema: DescribedSchema): string {
  if (schema.$ref) return link(schema.$ref);
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches) return branches.map(typeHtml).join(' | ');
  if (schema.items) return `list of ${typeHtml(schema.items)}${bounds(schema)}`;
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['any']);
  const limits = [schema.format, schema.maxLength && `≤ ${schema.maxLength}`].filter(Boolean).join(', ');
  return escapeHtml(types.join(' | ')) + (limits && ` <small>${escapeHtml(limits)}</small>`);
}

function row(name: string, { field, required }: { field: DescribedSchema; required: boolean }): string {
  const nested = field.properties ?? field.items?.properties;
  const meaning = field.description ? inline(field.description) : '';
  const fallback = field.default === undefined ? '' : ` Default: ${literal(field.default)}.`;
  const inner = nested ? schemaHtml(field.properties ? field : (field.items ?? field)) : '';
  const mark = required ? '' : ' <small>optional</small>';
  return `<tr><td><code>${escapeHtml(name)}</code>${mark}</td><td>${typeHtml(field)}</td><td>${meaning}${fallback}${inner}</td></tr>`;
}

function bounds({ minItems, maxItems }: DescribedSchema): string {
  if (minItems === undefined && maxItems === undefined) return '';
  return ` <small>${minItems ?? 0}–${maxItems ?? '…'}</small>`;
}

function literal(value: unknown): string {
  return `<code>${escapeHtml(JSON.stringify(value))}</code>`;
}

function link(reference: string): string {
  const name = escapeHtml(reference.slice(reference.lastIndexOf('/') + 1));
  return `<a href="#schema-${name}">${name}</a>`;
}
