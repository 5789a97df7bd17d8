import { describe, expect, it } from 'vitest';
import { backBookScreener } from '../../../functions/screen-backbook/screen-backbook.ts';
import {
  backBookListSchema,
  backBookReportSchema,
  backBookViewSchema,
  maxPageRows,
  registeredBackBookSchema,
} from '../../../shared/contracts/back-book.ts';
import { aBackBook } from '../../support/a-back-book.ts';
import { contributor, provider, secondProvider } from '../../support/a-coalition.ts';
import { screenPorts } from '../../support/a-screening.ts';
import { applicationJson } from '../../support/an-application.ts';
import { heldFile } from '../../support/held-file.ts';
import { aManagement, auditor, operator, tokenOf } from './a-management.ts';

const sha256 = 'a'.repeat(64);
const file = { format: 'ndjson', size: 100, sha256 };
const json = (body: object) => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const base = `/v1/providers/${provider}/backbooks`;

async function aBackBookManagement() {
  const management = await aManagement();
  const { call } = management;
  const register = async (body: object = file, who: string = provider) =>
    call({ as: await tokenOf(who), method: 'POST', path: base, ...json(body) });
  const registered = async (body: object = file) =>
    registeredBackBookSchema.parse((await register(body)).json()).backBook;
  const step = async (id: string, name: 'start' | 'cancel', who: string = provider) =>
    call({ as: await tokenOf(who), method: 'POST', path: `${base}/${id}/${name}` });
  const get = async (asked: string, who: string = provider) => {
    const [path = '', query = ''] = asked.split('?');
    const parameters = [...new URLSearchParams(query)];
    return call({ as: await tokenOf(who), method: 'GET', path: `${base}${path}`, query: parameters });
  };
  return { ...management, register, registered, step, get };
}

describe('POST /v1/providers/{provider}/backbooks', () => {
  it('registers a file, and says where it is to be sent', async () => {
    const { register, stores } = await aBackBookManagement();
    const reply = await register();
    expect(reply.status).toBe(201);
    const { backBook, upload } = registeredBackBookSchema.parse(reply.json());
    expect(backBook).toMatchObject({ state: 'waiting', ...file, livemode: false, name: null, bytesDone: 0 });
    expect(upload).toMatchObject({ method: 'PUT', headers: { 'x-checksum': sha256 } });
    expect(upload?.url).toContain(`/${provider}/${backBook.id}`);
    expect(await stores.backBooks.read(backBook)).toMatchObject({ keyVersion: 1, version: 1 });
  });

  it('meets the same back book for the same file, and another one under another name', async () => {
    const { register, registered } = await aBackBookManagement();
    const { id } = await registered();
    const again = await register();
    expect(again.status).toBe(200);
    expect(registeredBackBookSchema.parse(again.json())).toMatchObject({ backBook: { id }, upload: {} });
    expect((await registered({ ...file, name: '2026-q4' })).id).not.toBe(id);
    expect((await registered({ ...file, format: 'csv' })).id).not.toBe(id);
    const { sha256: _known, ...unknown } = file;
    expect((await registered(unknown)).id).not.toBe((await registered(unknown)).id);
  });

  it('is for the provider alone', async () => {
    const { register, call } = await aBackBookManagement();
    expect((await register(file, secondProvider)).status).toBe(404);
    for (const who of [operator, contributor]) expect((await register(file, who)).status).toBe(403);
    const reading = await tokenOf(provider, ['flagstop/decisions:read']);
    expect((await call({ as: reading, method: 'POST', path: base, ...json(file) })).status).toBe(403);
  });

  it.each([
    ['no size', { format: 'csv' }, '/size'],
    ['a size of nothing', { ...file, size: 0 }, '/size'],
    ['more than 2 GB', { ...file, size: 2 * 1_024 ** 3 + 1 }, '/size'],
    ['a format that is none', { ...file, format: 'xlsx' }, '/format'],
    ['a digest that is none', { ...file, sha256: 'x' }, '/sha256'],
    ['a name with a slash', { ...file, name: 'a/b' }, '/name'],
  ])('refuses %s', async (_what, body, pointer) => {
    const { register } = await aBackBookManagement();
    expect((await register(body)).json()).toMatchObject({ status: 422, errors: [{ pointer }] });
  });
});

describe('a back book', () => {
  it('is started and cancelled by its provider alone', async () => {
    const { registered, step, backBooks } = await aBackBookManagement();
    const { id } = await registered();
    expect((await step(id, 'start', secondProvider)).status).toBe(404);
    expect((await step(id, 'cancel', secondProvider)).status).toBe(404);
    const started = await step(id, 'start');
    expect(started.status).toBe(202);
    expect(backBookViewSchema.parse(started.json()).state).toBe('running');
    expect(backBooks).toEqual([[id, 1]]);
    expect(backBookViewSchema.parse((await step(id, 'cancel')).json()).state).toBe('cancelled');
    expect((await step(id, 'start')).json()).toMatchObject({ status: 409, code: 'conflict' });
    expect((await step(aBackBook('none').id, 'start')).status).toBe(404);
  });

  it('is told to its provider, operators and auditors, and to nobody else', async () => {
    const { registered, get, lines } = await aBackBookManagement();
    const { id } = await registered();
    for (const path of ['', `/${id}`, `/${id}/report`]) {
      for (const who of [provider, operator, auditor]) expect((await get(path, who)).status).toBe(200);
      for (const who of [secondProvider, contributor]) expect((await get(path, who)).status).toBe(404);
    }
    expect(lines.some((logged) => logged.backBook === id)).toBe(true);
    for (const unknown of [`/${aBackBook('none').id}`, '/bbk_1', `/${aBackBook('none').id}/report`])
      expect((await get(unknown)).status).toBe(404);
  });

  it('is listed with all others of its provider, page by page', async () => {
    const { registered, get } = await aBackBookManagement();
    const ids = [];
    for (const name of ['a', 'b', 'c']) ids.push((await registered({ ...file, name })).id);
    const first = backBookListSchema.parse((await get('?limit=2')).json());
    const next = await get(`?limit=2&cursor=${first.nextCursor}`);
    const second = backBookListSchema.parse(next.json());
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.toSorted());
    expect(second.nextCursor).toBeNull();
    expect((await get('?cursor=x')).json()).toMatchObject({ status: 400, code: 'bad-parameter' });
  });

  it('has a report that is read page by page, whole, once all is screened', async () => {
    const management = await aBackBookManagement();
    const { stores, clock, registered, step, get } = management;
    const rows = Array.from({ length: 11 * maxPageRows + 3 }, (_, at) =>
      JSON.stringify(applicationJson({ reference: `m-${at + 1}` })),
    );
    const content = rows.join('\n');
    const { id } = await registered({ ...file, size: content.length });
    await step(id, 'start');
    const observer = { log: () => {}, count: () => {} };
    const run = backBookScreener({
      ...screenPorts(management),
      ...{ stores, observer, livemode: false, nowMs: () => clock.ms, budgetMs: 1, atOnce: 4 },
      files: heldFile(content, { partSize: 65_536 }).files,
    });
    const step1 = { task: 'screen', provider, id };
    expect(await run(step1, { awsRequestId: 'r' })).toEqual({ done: true });
    const lines: number[] = [];
    let cursor: string | null = null;
    do {
      const reply = await get(`/${id}/report${cursor === null ? '' : `?cursor=${cursor}`}`);
      const page = backBookReportSchema.parse(reply.json());
      lines.push(...page.items.map(({ line }) => line));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(lines).toEqual(rows.map((_, at) => at + 1));
    for (const wrong of ['cursor=x', 'limit=3', 'cursor=a&cursor=b'])
      expect((await get(`/${id}/report?${wrong}`)).json()).toMatchObject({ status: 400 });
  });
});
