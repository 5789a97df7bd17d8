import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { kmsSecretBox } from '../../../shared/adapters/aws/kms-secret-box.ts';
import { type SecretBox, Unavailable } from '../../../shared/ports.ts';

/*
 * A small key service on the loopback that speaks KMS's JSON protocol (x-amz-json-1.1) and keeps its promise:
 * the encryption context is authenticated. The real client talks to it over the wire.
 */

const keyId = 'alias/flagstop-secrets';
const secret = Buffer.from('a secret that only KMS may open');
const seen: { target: string; body: Record<string, unknown> }[] = [];
let server: Server;
let client: KMSClient;
let box: SecretBox;

beforeAll(async () => {
  server = await keyService();
  client = clientOf(portOf(server));
  box = kmsSecretBox({ client, keyId });
});
afterAll(() => {
  client.destroy();
  server.closeAllConnections();
  server.close();
});

describe('a sealed secret', () => {
  it('opens again under the purpose it was sealed for', async () => {
    const sealed = await box.seal(secret, 'signing-key');
    expect(Buffer.from(await box.open(sealed, 'signing-key'))).toEqual(secret);
  });

  it('does not hold the secret', async () => {
    const sealed = Buffer.from(await box.seal(secret, 'signing-key'), 'base64');
    expect(sealed.includes(secret)).toBe(false);
  });

  it('does not open under another purpose', async () => {
    const sealed = await box.seal(secret, 'signing-key');
    await expect(box.open(sealed, 'lookup-secret')).rejects.toThrow(Unavailable);
  });

  it('does not open once a byte of it has changed', async () => {
    const bytes = Buffer.from(await box.seal(secret, 'signing-key'), 'base64');
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    await expect(box.open(bytes.toString('base64'), 'signing-key')).rejects.toThrow(Unavailable);
  });

  it('opens under no other key than the one of this box', async () => {
    const sealed = await box.seal(secret, 'signing-key');
    const other = kmsSecretBox({ client, keyId: 'alias/another' });
    await expect(other.open(sealed, 'signing-key')).rejects.toThrow(Unavailable);
  });
});

describe('a call that KMS does not do', () => {
  it('is counted, and one that it does is not', async () => {
    const counts: string[] = [];
    const counted = kmsSecretBox({ client, keyId, observer: { count: (metric) => counts.push(metric) } });
    const sealed = await counted.seal(secret, 'signing-key');
    await counted.open(sealed, 'signing-key');
    expect(counts).toEqual([]);
    await expect(counted.open(sealed, 'lookup-secret')).rejects.toThrow(Unavailable);
    expect(counts).toEqual(['KeyServiceFailures']);
  });
});

describe('on the wire', () => {
  it('both calls name the key and bind the purpose', async () => {
    seen.length = 0;
    await box.open(await box.seal(secret, 'signing-key'), 'signing-key');
    expect(seen.map(({ target }) => target)).toEqual(['TrentService.Encrypt', 'TrentService.Decrypt']);
    for (const { body } of seen)
      expect(body).toMatchObject({ KeyId: keyId, EncryptionContext: { purpose: 'signing-key' } });
  });
});

describe('a key service that is not there', () => {
  it('is lost infrastructure, and the error does not hold the secret', async () => {
    const gone = clientOf(1);
    const sealing = kmsSecretBox({ client: gone, keyId }).seal(secret, 'signing-key');
    const error: unknown = await sealing.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Unavailable);
    expect(String(error)).not.toContain(secret.toString());
    gone.destroy();
  });
});

function clientOf(port: number): KMSClient {
  return new KMSClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
}

function portOf(listening: Server): number {
  const address = listening.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const callSchema = z.object({
  KeyId: z.string(),
  EncryptionContext: z.record(z.string(), z.string()),
  Plaintext: z.base64().optional(),
  CiphertextBlob: z.base64().optional(),
});

async function keyService(): Promise<Server> {
  const masterKeys = new Map<string, Buffer>();
  const listening = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const target = String(request.headers['x-amz-target']);
      const call = callSchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
      seen.push({ target, body: call });
      const master = masterKeys.get(call.KeyId) ?? randomBytes(32);
      masterKeys.set(call.KeyId, master);
      const context = Buffer.from(JSON.stringify(call.EncryptionContext));
      const answer = target.endsWith('Encrypt')
        ? {
            CiphertextBlob: encrypt(master, context, Buffer.from(call.Plaintext ?? '', 'base64')),
            KeyId: call.KeyId,
          }
        : decrypt(master, context, Buffer.from(call.CiphertextBlob ?? '', 'base64'));
      response.writeHead(answer ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer ?? { __type: 'InvalidCiphertextException' }));
    });
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return listening;
}

function encrypt(master: Buffer, context: Buffer, plaintext: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', master, nonce).setAAD(context);
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

function decrypt(master: Buffer, context: Buffer, sealed: Buffer): { Plaintext: string } | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', master, sealed.subarray(0, 12));
    decipher.setAAD(context).setAuthTag(sealed.subarray(12, 28));
    const plaintext = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
    return { Plaintext: plaintext.toString('base64') };
  } catch {
    return null;
  }
}
