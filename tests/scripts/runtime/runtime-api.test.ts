import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RuntimeApi, startRuntimeApi } from '../../../scripts/runtime/runtime-api.ts';

let api: RuntimeApi;
beforeEach(async () => {
  api = await startRuntimeApi();
});
afterEach(() => api.close());

const url = (path: string) => `http://${api.host}/2018-06-01/runtime/${path}`;
const post = (path: string, body: unknown) =>
  fetch(url(path), { method: 'POST', body: JSON.stringify(body) });
const next = () => fetch(url('invocation/next'));
const invocation = (requestId: string, event = '{"asks":1}') => ({
  requestId,
  functionArn: 'arn:aws:lambda:eu-central-1:111122223333:function:a-function:live',
  deadlineMs: 1_795_348_800_000,
  event,
});

describe('a runtime that asks for the next event', () => {
  it('is handed one that waits, with the headers of the protocol', async () => {
    const answer = api.invoke(invocation('one'));
    const handed = await next();
    expect(handed.status).toBe(200);
    expect(Object.fromEntries(handed.headers)).toMatchObject({
      'lambda-runtime-aws-request-id': 'one',
      'lambda-runtime-deadline-ms': '1795348800000',
      'lambda-runtime-invoked-function-arn': invocation('one').functionArn,
      'lambda-runtime-trace-id': expect.stringContaining('Root='),
    });
    expect(await handed.text()).toBe('{"asks":1}');
    expect((await post('invocation/one/response', { done: true })).status).toBe(202);
    expect(await answer).toMatchObject({ kind: 'response', text: '{"done":true}' });
  });

  it('waits for one where there is none', async () => {
    const handed = next();
    expect(await api.ready).toMatchObject({ kind: 'asked' });
    void api.invoke(invocation('late', '"late"'));
    expect(await (await handed).text()).toBe('"late"');
  });

  it('is handed one at a time', async () => {
    void api.invoke(invocation('one'));
    expect(() => api.invoke(invocation('two'))).toThrow('one event at a time');
    await next();
    expect(() => api.invoke(invocation('two'))).toThrow('one event at a time');
    await post('invocation/one/response', null);
    const answer = api.invoke(invocation('two'));
    await next();
    await post('invocation/two/error', { errorType: 'Error', errorMessage: 'none', trace: [] });
    expect(await answer).toMatchObject({ kind: 'error', text: expect.stringContaining('errorType') });
  });

  it('is not taken at its word about an invocation that is not under way', async () => {
    expect((await post('invocation/one/response', {})).status).toBe(400);
    void api.invoke(invocation('one'));
    await next();
    expect((await post('invocation/two/response', {})).status).toBe(400);
    expect((await post('invocation/one/response', {})).status).toBe(202);
    expect((await post('invocation/one/response', {})).status).toBe(400);
  });
});

describe('a runtime whose function cannot be', () => {
  it('says so instead of asking', async () => {
    const error = { errorType: 'ZodError', errorMessage: 'FLAGS_TABLE', trace: [] };
    expect((await post('init/error', error)).status).toBe(202);
    expect(await api.ready).toMatchObject({
      kind: 'init-error',
      errorType: 'ZodError',
      text: JSON.stringify(error),
    });
  });
});

it('a path that the protocol does not know is not found', async () => {
  expect((await fetch(`http://${api.host}/2018-06-01/runtime`)).status).toBe(404);
  expect((await post('invocation/next', {})).status).toBe(404);
});
