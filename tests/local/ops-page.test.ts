import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { aDemo } from '../cli/a-demo.ts';

const event = { widget: 'review-queue', widgetContext: { theme: 'light', forms: { all: {} }, params: {} } };
const json = { 'content-type': 'application/json' };

/** The status of a request to the page, with whatever host it names. */
function ask(
  port: number,
  { path, ...sent }: { path: string; method?: string; headers?: Record<string, string>; body?: string },
) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number;
    policy: string;
    text: string;
  }>();
  const { method = 'GET', headers = {}, body } = sent;
  const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    const policy = String(response.headers['content-security-policy']);
    response.once('end', () => resolve({ status: response.statusCode ?? 0, policy, text }));
  });
  asked.once('error', reject);
  asked.end(body);
  return promise;
}

describe('the page for operations at home', () => {
  it('is served with a policy under which nothing runs but its own script', async () => {
    const { gateway } = await aDemo();
    const page = await ask(gateway.port, { path: '/ops?theme=dark&as=person-sami' });
    expect([page.status, page.policy]).toEqual([200, expect.stringContaining("script-src 'self'")]);
    expect(page.text).toContain('data-theme="dark"');
    expect(page.text).toContain('<option value="person-sami" selected>');
    expect((await ask(gateway.port, { path: '/ops/client.js' })).text).toContain('cwdb-action');
  });

  it('calls the function of the widgets, through an alias that there is', async () => {
    const { gateway } = await aDemo();
    const invoke = (alias: string) =>
      ask(gateway.port, {
        path: '/ops/invoke',
        method: 'POST',
        headers: json,
        body: JSON.stringify({ alias, event }),
      });
    const shown = await invoke('person-noor');
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('demo-operator-noor')]);
    expect((await invoke('person-mallory')).status).toBe(400);
  });

  it('answers no page of another site: not by its origin, not by a name that leads here, not without asking first', async () => {
    const { gateway } = await aDemo();
    const body = JSON.stringify({ alias: 'person-noor', event });
    const foreign: Record<string, string>[] = [
      { ...json, origin: 'https://other.example' },
      { ...json, host: `rebound.example:${gateway.port}` },
      { 'content-type': 'text/plain' },
    ];
    for (const headers of foreign)
      expect((await ask(gateway.port, { path: '/ops/invoke', method: 'POST', headers, body })).status).toBe(
        403,
      );
  });

  it('leaves every other path to the gateway', async () => {
    const { gateway } = await aDemo();
    expect((await ask(gateway.port, { path: '/opsx' })).text).toContain('not-found');
    expect((await ask(gateway.port, { path: '/ops/else' })).status).toBe(404);
  });
});
