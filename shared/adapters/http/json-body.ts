import type { Problem } from '../../contracts/problem.ts';
import { fail, ok, type Result } from '../../result.ts';

export interface BodyRules {
  readonly header: (name: string) => string | null;
  readonly rawBody: Result<Uint8Array, Problem>;
  readonly maxBytes: number;
}

/**
 * The bytes of a JSON request body, or why they are refused before anybody reads them: too large, another media
 * type, another charset than UTF-8, or compressed (a signature is over the bytes we read, and a small gzip can
 * be a large body).
 */
export function jsonBody({ header, rawBody, maxBytes }: BodyRules): Result<Uint8Array, Problem> {
  if (!rawBody.ok) return rawBody;
  if (rawBody.value.length > maxBytes)
    return fail({ code: 'body-too-large', detail: `The limit is ${maxBytes} bytes.` });
  if (!isJson(header('content-type')))
    return fail({ code: 'unsupported-media-type', detail: 'Send application/json in UTF-8.' });
  const encoding = header('content-encoding');
  if (encoding !== null && encoding.toLowerCase() !== 'identity')
    return fail({ code: 'unsupported-media-type', detail: 'Send the body without Content-Encoding.' });
  return ok(rawBody.value);
}

function isJson(contentType: string | null): boolean {
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  return (
    type === 'application/json' && parameters.every((parameter) => /^charset="?utf-8"?$/.test(parameter))
  );
}
