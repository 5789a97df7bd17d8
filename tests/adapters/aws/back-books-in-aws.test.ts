import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backBookMachine } from '../../../shared/adapters/aws/back-book-machine.ts';
import { s3BackBookFiles } from '../../../shared/adapters/s3/s3-back-book-files.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aBackBook } from '../../support/a-back-book.ts';
import { all } from '../../support/rows-of-bytes.ts';

const region = 'eu-central-1';
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const nowMs = Date.UTC(2026, 10, 21, 12);
const { provider, id } = aBackBook('aws');
const key = { provider, id };

/** A stand-in for a service of AWS, and where it is. */
async function aService(
  answer: (
    request: IncomingMessage,
    body: string,
  ) => { status: number; headers?: Record<string, string>; body?: string },
) {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { status, headers = {}, body = '' } = answer(request, Buffer.concat(chunks).toString('utf8'));
      response.writeHead(status, headers);
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return `http://127.0.0.1:${address.port}`;
}

/** S3 with one object, that may be replaced, and which ranges of it were asked for. */
async function aBucket(content: string | null) {
  const held = { content, tag: '"one"' };
  const ranges: string[] = [];
  const endpoint = await aService(({ headers }) => {
    if (held.content === null) return { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' };
    if (headers['if-match'] !== undefined && headers['if-match'] !== held.tag) return { status: 412 };
    ranges.push(String(headers.range));
    const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(String(headers.range)) ?? [];
    const size = held.content.length;
    if (Number(from) >= size) return { status: 416, body: '<Error><Code>InvalidRange</Code></Error>' };
    const body = held.content.slice(Number(from), Number(to) + 1);
    const range = `bytes ${from}-${Number(from) + body.length - 1}/${size}`;
    return { status: 206, headers: { etag: held.tag, 'content-range': range }, body };
  });
  const client = new S3Client({
    ...{ region, credentials, endpoint, forcePathStyle: true, maxAttempts: 1 },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  onTestFinished(() => client.destroy());
  return { files: s3BackBookFiles({ client, bucket: 'backbooks', partBytes: 4 }), held, ranges };
}

const textOf = async (bytes: AsyncIterable<Uint8Array>) => Buffer.concat(await all(bytes)).toString('utf8');

describe('files of back books in a bucket', () => {
  it('are read from a byte on, part by part, with their size and version', async () => {
    const { files, ranges } = await aBucket('0123456789');
    const opened = await files.open({ ...key, from: 3, version: null });
    if (opened === null || opened === 'changed') throw new Error('not opened');
    expect(opened).toMatchObject({ size: 10, version: '"one"' });
    expect(await textOf(opened.bytes)).toBe('3456789');
    expect(ranges).toEqual(['bytes=3-6', 'bytes=7-10']);
  });

  it('are nothing behind their end, and told from none', async () => {
    const { files, held } = await aBucket('01234');
    const opened = await files.open({ ...key, from: 5, version: '"one"' });
    if (opened === null || opened === 'changed') throw new Error('not opened');
    expect([opened.size, await textOf(opened.bytes)]).toEqual([5, '']);
    held.content = null;
    expect(await files.open({ ...key, from: 0, version: null })).toBeNull();
  });

  it('are told where another one has come, before and while they are read', async () => {
    const { files, held } = await aBucket('0123456789');
    const opened = await files.open({ ...key, from: 0, version: null });
    if (opened === null || opened === 'changed') throw new Error('not opened');
    held.tag = '"two"';
    expect(await files.open({ ...key, from: 0, version: '"one"' })).toBe('changed');
    await expect(textOf(opened.bytes)).rejects.toThrow(Unavailable);
  });

  it('are sent to an address that is signed for an hour, for one object and, where it is known, one digest', async () => {
    const { files } = await aBucket(null);
    const sha256 = 'ab'.repeat(32);
    const upload = await files.uploadTo(key, { size: 10, sha256, nowMs });
    const url = new URL(upload.url);
    expect(url.pathname).toBe(`/backbooks/${provider}/${id}`);
    expect(url.searchParams.get('X-Amz-Expires')).toBe('3600');
    expect(url.searchParams.get('X-Amz-Date')).toBe('20261121T120000Z');
    expect(url.searchParams.get('X-Amz-SignedHeaders')).toBe('host;x-amz-checksum-sha256');
    expect(upload.headers).toEqual({
      'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
    });
    expect(upload.expiresAt).toBe('2026-11-21T13:00:00.000Z');
    const open = await files.uploadTo(key, { size: 10, sha256: null, nowMs });
    expect(open.headers).toEqual({});
    expect([...new URL(open.url).searchParams.keys()].join()).not.toContain('checksum-crc32');
  });
});

describe('the engine of back books', () => {
  const machine = async (status: number, answer: object) => {
    const asked: unknown[] = [];
    const endpoint = await aService((_request, body) => {
      asked.push(JSON.parse(body));
      return {
        status,
        headers: { 'content-type': 'application/x-amz-json-1.0' },
        body: JSON.stringify(answer),
      };
    });
    const client = new SFNClient({ region, credentials, endpoint, maxAttempts: 1 });
    onTestFinished(() => client.destroy());
    return { engine: backBookMachine({ client, stateMachine: 'arn:of:machine' }), asked };
  };

  it('starts an execution of the start’s own name, with the book and nothing else', async () => {
    const { engine, asked } = await machine(200, { executionArn: 'arn:x', startDate: 1 });
    await engine.start({ ...key, starts: 2 });
    expect(asked).toEqual([
      { stateMachineArn: 'arn:of:machine', name: `${id}-2`, input: JSON.stringify(key) },
    ]);
  });

  it('takes one that runs already for started, and says where none was', async () => {
    const running = await machine(400, { __type: 'ExecutionAlreadyExists', message: 'it ran' });
    await expect(running.engine.start({ ...key, starts: 1 })).resolves.toBeUndefined();
    const none = await machine(400, { __type: 'StateMachineDoesNotExist', message: `no ${id}` });
    const failure = await none.engine.start({ ...key, starts: 1 }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Unavailable);
    expect(String(failure)).not.toContain(id);
  });
});
