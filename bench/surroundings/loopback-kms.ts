import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { SecretBox } from '../../shared/ports.ts';
import { type LoopbackServer, startLoopbackServer } from './loopback-server.ts';

/** The one operation that functions ask of KMS here, as the service's JSON protocol writes it. */
const decryptSchema = z.object({
  CiphertextBlob: z.base64(),
  EncryptionContext: z.object({ purpose: z.string() }),
  KeyId: z.string(),
});

/** A KMS on the loopback interface that opens what `box` sealed, and does nothing else. */
export const startLoopbackKms = (box: SecretBox): Promise<LoopbackServer> =>
  startLoopbackServer((request, response) => answer(box, { request, response }));

async function answer(
  box: SecretBox,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const reply = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  try {
    const asked = decryptSchema.parse(JSON.parse(Buffer.concat(await request.toArray()).toString('utf8')));
    const opened = await box.open(asked.CiphertextBlob, asked.EncryptionContext.purpose);
    reply(200, { KeyId: asked.KeyId, Plaintext: Buffer.from(opened).toString('base64') });
  } catch {
    reply(400, { __type: 'InvalidCiphertextException' });
  }
}
