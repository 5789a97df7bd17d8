import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SNSClient } from '@aws-sdk/client-sns';
import { expect, it, onTestFinished } from 'vitest';
import { snsPager } from '../../../shared/adapters/aws/sns-pager.ts';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import { noticeIdSchema } from '../../../shared/contracts/notice.ts';
import { Unavailable } from '../../../shared/ports.ts';

const topicArn = 'arn:aws:sns:eu-central-1:111122223333:pages';
const provider = memberIdSchema.parse('pay-one');
const noticeId = noticeIdSchema.parse(`ntc_${'a'.repeat(22)}`);

/** A pager on a stand-in for SNS that answers everything alike, and the form that it was sent. */
async function aPager(status: number, answer: string) {
  const asked: Record<string, string>[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push(Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8'))));
      response.writeHead(status, { 'content-type': 'text/xml' });
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const client = new SNSClient({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${portOf(server.address())}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  return { pager: snsPager({ client, topicArn }), asked };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

const taken =
  '<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult><ResponseMetadata><RequestId>2</RequestId></ResponseMetadata></PublishResponse>';

it.each(['flag-hit-undelivered', 'endpoint-disabled'] as const)(
  'publishes %s once, with its provider as an attribute and the notice to look at',
  async (what) => {
    const { pager, asked } = await aPager(200, taken);
    await pager.page(provider, what, noticeId);
    expect(asked).toHaveLength(1);
    const [form = {}] = asked;
    expect(form).toMatchObject({
      Action: 'Publish',
      TopicArn: topicArn,
      'MessageAttributes.entry.1.Name': 'provider',
      'MessageAttributes.entry.1.Value.DataType': 'String',
      'MessageAttributes.entry.1.Value.StringValue': provider,
      'MessageAttributes.entry.2.Value.StringValue': what,
    });
    expect(form.Message).toContain(noticeId);
    expect(form.Message).toContain('flagstop notices list');
    // SNS refuses longer ones, and a text message would be cut.
    expect(form.Subject).toMatch(/^[\x20-\x7e]{1,99}$/);
    expect(Buffer.byteLength(form.Message ?? '')).toBeLessThan(600);
  },
);

it('says that it is unavailable where nobody was told, and quotes nothing', async () => {
  const { pager } = await aPager(
    403,
    `<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code><Message>${topicArn}</Message></Error></ErrorResponse>`,
  );
  const failure = await pager.page(provider, 'endpoint-disabled', noticeId).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Unavailable);
  expect(String(failure)).not.toContain(topicArn);
});
