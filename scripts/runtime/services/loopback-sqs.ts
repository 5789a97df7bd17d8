import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type LoopbackServer, startLoopbackServer } from '../../../bench/surroundings/loopback-server.ts';

export interface LoopbackSqs extends LoopbackServer {
  /** The bodies that were sent so far, in order. */
  readonly bodies: readonly string[];
}

/** The one operation that functions ask of SQS, as the service's JSON protocol writes it. */
const sendSchema = z.object({
  QueueUrl: z.url(),
  Entries: z
    .array(z.object({ Id: z.string(), MessageBody: z.string() }))
    .min(1)
    .max(10),
});

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** A queue on the loopback interface that keeps what it is sent and hands nothing out. */
export async function startLoopbackSqs(): Promise<LoopbackSqs> {
  const bodies: string[] = [];
  const server = await startLoopbackServer(async (request, response) => {
    const text = Buffer.concat(await request.toArray()).toString('utf8');
    const { Entries } = sendSchema.parse(JSON.parse(text));
    bodies.push(...Entries.map(({ MessageBody }) => MessageBody));
    // The client compares the digests.
    const Successful = Entries.map(({ Id, MessageBody }) => ({
      Id,
      MessageId: `message-${bodies.length}-${Id}`,
      MD5OfMessageBody: md5(MessageBody),
    }));
    response
      .writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
      .end(JSON.stringify({ Successful, Failed: [] }));
  });
  return { ...server, bodies };
}
