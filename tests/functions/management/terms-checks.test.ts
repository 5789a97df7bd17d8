import { beforeEach, describe, expect, it } from 'vitest';
import { termsCheckExample, termsReportExample } from '../../../scripts/openapi/terms-examples.ts';
import { maxTermsBytes } from '../../../shared/contracts/application.ts';
import { termsReportSchema } from '../../../shared/contracts/terms-report.ts';
import { provider, secondProvider } from '../../support/a-coalition.ts';
import { aManagement, tokenOf } from './a-management.ts';

let management: Awaited<ReturnType<typeof aManagement>>;
beforeEach(async () => {
  management = await aManagement();
});

async function check(body: object, as: string = provider) {
  return management.call({
    method: 'POST',
    path: `/v1/providers/${provider}/terms-checks`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    as: await tokenOf(as),
  });
}

describe('a check of terms', () => {
  it('answers what the text says, with the sentences, as the description shows it', async () => {
    const reply = await check(termsCheckExample);
    expect(reply.status).toBe(200);
    expect(termsReportSchema.parse(reply.json())).toEqual(termsReportExample);
  });

  it('logs that it was asked, by whom and for whom, and no word of the text', async () => {
    await check({ text: 'Larkspurness is forbidden here, and so is child pornography.' });
    const lines = JSON.stringify(management.lines);
    expect(lines).toContain(provider);
    expect(lines).not.toMatch(/larkspur|pornograph/i);
  });

  it('refuses what an application refuses, and repeats nothing of it', async () => {
    const wrong = [
      [{}, 'schema', '/text'],
      [{ text: 7 }, 'schema', '/text'],
      [{ text: 'a\u0000b' }, 'schema', '/text'],
      [{ text: 'a '.repeat(maxTermsBytes / 2 + 1) }, 'schema', '/text'],
      [{ text: 'Terms.', txet: 'secret' }, 'unknown-field', ''],
      [{ text: 'Pay with 4111 1111 1111 1111.' }, 'pan-not-allowed', '/text'],
    ] as const;
    for (const [body, code, pointer] of wrong) {
      const reply = await check(body);
      expect([reply.status, reply.json()]).toMatchObject([422, { code, errors: [{ pointer }] }]);
      expect(JSON.stringify(reply.json())).not.toContain('secret');
    }
  });

  it('is nothing to another provider, whatever it sends', async () => {
    expect((await check({ text: 7 }, secondProvider)).status).toBe(404);
  });
});
