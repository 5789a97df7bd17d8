import { connect } from 'node:net';

/** Everything a server on the loopback address sends back to these bytes until it closes the connection, or for `waitMs`. */
export async function rawRequest(
  port: number,
  { bytes, waitMs = 5_000 }: { bytes: string | Uint8Array; waitMs?: number },
): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    received += chunk;
  });
  socket.on('error', () => resolve(received));
  socket.on('close', () => resolve(received));
  socket.setTimeout(waitMs, () => socket.destroy());
  socket.write(bytes);
  return promise;
}
