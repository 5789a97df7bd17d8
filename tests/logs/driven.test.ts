import { fork } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { hookOutcomes } from '../../shared/contracts/hook-answer.ts';
import { type LogEntry, logCatalogue } from '../../shared/log-catalogue.ts';
import { type Driven, drivenSchema } from './driven.ts';
import { marks } from './marks.ts';

/*
 * Every route and every function, with marks in every field that anybody can send, through success, refusal and faults of the
 * stores: what a process writes that runs them with the observer of AWS, and what it answers and throws.
 */

const lineSchema = z.looseObject({
  message: z.string(),
  level: z.string(),
  requestId: z.string(),
  service: z.string(),
});
type Line = z.infer<typeof lineSchema>;

let driven: Driven;
let written: string[];
let lines: Line[];
beforeAll(async () => {
  const child = fork('tests/logs/drive.ts', { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
  if (!child.stdout || !child.stderr) throw new Error('Nothing of the process can be read.');
  const message = once(child, 'message');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode !== 0) await once(child, 'exit').catch(() => undefined);
  written = `${out}\n${err}`.split('\n').filter((line) => line !== '');
  driven = drivenSchema.parse((await message)[0]);
  lines = written
    .map((line): unknown => JSON.parse(line))
    .flatMap((line) => lineSchema.safeParse(line).data ?? []);
}, 300_000);

const marked = (texts: readonly string[]) =>
  texts.filter((one) => marks.some((mark) => one.toLowerCase().includes(mark)));
const catalogue: Readonly<Record<string, LogEntry | undefined>> = logCatalogue;
const isAudit = ({ message }: Line) => catalogue[message]?.audit === true;

describe('whatever is sent and stored', () => {
  it('nothing of it is in any log line or metric', () => {
    expect(written.length).toBeGreaterThan(5_000);
    expect(marked(written)).toEqual([]);
  });

  it('nothing of it is in any problem document, header of an answer, or error that is thrown', () => {
    expect(driven.told.length).toBeGreaterThan(3_000);
    expect(marked(driven.told)).toEqual([]);
  });
});

describe('the log', () => {
  it('has exactly one audit line for every request, whichever way it ended', () => {
    const counts = new Map<string, number>();
    for (const { requestId } of lines.filter(isAudit))
      counts.set(requestId, (counts.get(requestId) ?? 0) + 1);
    expect(driven.asked.filter(({ requestId }) => counts.get(requestId) !== 1)).toEqual([]);
    expect(counts.size).toBe(driven.asked.length);
  });

  it('tells of every answered call of the management API who made it, and with which status', () => {
    const answered = lines.filter(({ message }) => message === 'management.answered');
    const open = ['/healthz', '/openapi.json', '/docs'];
    for (const { member, subject, route, status } of answered.filter(
      ({ route }) => !open.includes(String(route)),
    ))
      expect([typeof member, typeof subject, typeof route, typeof status], String(route)).toEqual([
        ...['string', 'string', 'string', 'number'],
      ]);
  });

  it('tells which decision a person read', () => {
    const reads = lines.filter(
      ({ message, route }) =>
        message === 'management.answered' && route === '/v1/providers/:provider/decisions/:id',
    );
    expect(reads.length).toBeGreaterThan(0);
    for (const { decisionId, subject, provider } of reads)
      expect([decisionId, subject, provider]).toEqual([
        expect.stringMatching(/^dec_/),
        expect.stringMatching(/^(?:person|client)-/),
        'harbourpay',
      ]);
  });

  it('has lines of the catalogue alone, with the fields that the catalogue gives them', () => {
    const always = ['level', 'message', 'timestamp', 'service', 'sampling_rate', 'stage', 'requestId'];
    const strange = lines.flatMap(({ message, ...line }) =>
      Object.keys(line)
        .filter(
          (field) => !always.includes(field) && !catalogue[message]?.fields.some((one) => one === field),
        )
        .map((field) => `${message} ${field}`),
    );
    expect([...new Set(strange)]).toEqual([]);
    expect(new Set(lines.map(({ message }) => message).filter((code) => !catalogue[code]))).toEqual(
      new Set(),
    );
  });

  it('was driven through every route, and through answers, refusals and faults', () => {
    const routes = (of: (status: number) => boolean) =>
      new Set(driven.asked.filter(({ status }) => of(status)).map(({ route }) => route));
    expect(driven.routes.length).toBeGreaterThan(60);
    const refused = routes((status) => status >= 400 && status < 500);
    expect(driven.routes.filter((route) => !refused.has(route) && !isOpen(route))).toEqual([]);
    for (const at of [500, 503])
      expect(
        driven.routes.filter((route) => !routes((status) => status === at).has(route) && !isOpen(route)),
      ).toEqual([]);
    const answered = routes((status) => status < 300);
    expect(driven.routes.filter((route) => answered.has(route)).length).toBeGreaterThan(
      driven.routes.length / 2,
    );
  });
});

describe('webhooks and acts', () => {
  const ways = (code: string, field: 'task' | 'problem' | 'outcome') =>
    new Set(lines.filter(({ message }) => message === code).map((line) => line[field]));

  it('were driven through every way that they can end', () => {
    expect(ways('hook.taken', 'task')).toEqual(new Set(hookOutcomes));
    for (const problem of ['signature-invalid', 'bad-header', 'schema', 'not-found'])
      expect(ways('hook.refused', 'problem')).toContain(problem);
    const codes = new Set(lines.map(({ message }) => message));
    for (const code of [
      'hook.unavailable',
      'hook.not-enriched',
      'act.done',
      'act.attempted',
      'act.not-attempted',
    ])
      expect(codes).toContain(code);
    expect(ways('act.failed', 'problem')).toEqual(new Set(['not-2xx', 'timeout', 'no-key', 'switched-off']));
  });

  it.each(['hook.refused', 'screening.refused'])(
    '%s names a provider where there is one, and no other',
    (code) => {
      const refused = lines.filter(
        ({ message, problem }) => message === code && problem === 'signature-invalid',
      );
      expect(new Set(refused.map(({ provider }) => provider))).toContain('harbourpay');
      const named = lines.filter(({ message }) => message === code).map(({ provider }) => provider);
      expect(new Set(named)).toEqual(new Set(['harbourpay', undefined]));
    },
  );
});

/** Open to anybody, the same for everybody, and without a store behind it. */
const isOpen = (route: string): boolean => /\/(?:healthz|openapi\.json|docs)$/.test(route);
