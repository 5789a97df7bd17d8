import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { applicationSchema } from '../../shared/contracts/application.ts';
import { problemSchema, problems } from '../../shared/contracts/problem.ts';
import { readSignedHeaders, verifySignature } from '../../shared/domain/signature.ts';

const guide = await readFile('docs/api.md', 'utf8');

describe('the guide to the API', () => {
  it('lists every refusal there is, with its status and whether to send again', () => {
    const rows = [...guide.matchAll(/^\| (\d{3}) \| `([a-z0-9-]+)` \| ([^|]+) \| (yes|no) \|$/gm)];
    const listed = rows.map(([, status, code, title, again]) => ({
      code,
      status: Number(status),
      title,
      retryable: again === 'yes',
    }));
    expect(listed).toEqual(Object.entries(problems).map(([code, problem]) => ({ code, ...problem })));
  });

  it('shows a refusal as it is answered', () => {
    const [, shown = ''] = /```json\n([^`]*`errors`[^`]*)```/.exec(guide) ?? [];
    const problem = problemSchema.parse(JSON.parse(shown));
    expect(problem).toMatchObject({
      status: 422,
      title: problems['unknown-field'].title,
      code: 'unknown-field',
    });
  });

  it('signs with the library so that the signature holds', async () => {
    const [, script = ''] = /<!-- javascript -->\n```js\n([\s\S]*?)```/.exec(guide) ?? [];
    const secret = Buffer.alloc(32, 9);
    const received = await runAgainstServer(script, `whsec_${secret.toString('base64')}`);
    expect(received.path).toBe('/v1/providers/harbourpay/screenings');
    const headers = readSignedHeaders((name) => received.headers[name]?.toString() ?? null);
    if (!headers.ok) throw new Error(headers.error.code);
    const key = { keyId: 'k', kind: 'hmac', bytes: secret, notBeforeMs: 0, notAfterMs: null } as const;
    const nowMs = Number(headers.value.timestamp) * 1_000;
    expect(verifySignature({ headers: headers.value, body: received.body, keys: [key], nowMs })).toEqual(key);
    applicationSchema.parse(JSON.parse(received.body.toString()));
  });
});

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a script of the guide posted to a server on the loopback. */
async function runAgainstServer(script: string, secret: string): Promise<Received> {
  const { promise, resolve } = Promise.withResolvers<Received>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      resolve({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const env = {
    ...process.env,
    BASE_URL: `http://127.0.0.1:${port}`,
    PROVIDER: 'harbourpay',
    SECRET: secret,
  };
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<number | null>((exited) => child.on('exit', exited));
  const failed = ended.then(
    (code): Promise<Received> => (code === 0 ? promise : Promise.reject(new Error(`It ended with ${code}.`))),
  );
  const received = await Promise.race([promise, failed]);
  await ended;
  server.close();
  return received;
}
