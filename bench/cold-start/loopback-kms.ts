import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import type { SecretBox } from '../../shared/ports.ts';

export interface LoopbackKms {
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

/** The one operation the screening function asks of KMS, as the service's JSON protocol writes it. */
const decryptSchema = z.object({
  CiphertextBlob: z.base64(),
  EncryptionContext: z.object({ purpose: z.string() }),
  KeyId: z.string(),
});

/** A KMS on the loopback interface that opens what `box` sealed, and does nothing else. */
export async function startLoopbackKms(box: SecretBox): Promise<LoopbackKms> {
  const server = createServer((request, response) => void answer(box, { request, response }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

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
