import type { IncomingMessage } from 'node:http';

/** API Gateway's limit on a request body, in bytes. */
export const maxBodyBytes = 10 * 1_024 * 1_024;

/**
 * The whole body of a request, `too-large` as soon as it must be over {@link maxBodyBytes} (announced or read), or
 * `gone` where the client left or the body broke off.
 */
export async function collectBody(message: IncomingMessage): Promise<Buffer | 'too-large' | 'gone'> {
  if (Number(message.headers['content-length'] ?? 0) > maxBodyBytes) return 'too-large';
  const { promise, resolve } = Promise.withResolvers<Buffer | 'too-large' | 'gone'>();
  const chunks: Buffer[] = [];
  let length = 0;
  message.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > maxBodyBytes) resolve('too-large');
    else chunks.push(chunk);
  });
  message.once('end', () => resolve(Buffer.concat(chunks)));
  message.once('error', () => resolve('gone'));
  message.once('close', () => resolve('gone'));
  return promise;
}
