import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface Exchanged {
  /** Everything the server sent, one character a byte. */
  readonly reply: string;
  /** False where it kept the connection open until we lost patience. */
  readonly closed: boolean;
}

interface Outgoing {
  readonly bytes: Uint8Array;
  /** Ends our side behind the bytes. */
  readonly end?: boolean;
  /** Sends the last 100 bytes one by one, 50 ms apart. */
  readonly drips?: boolean;
  readonly patienceMs?: number;
}

/** What a server on the loopback address sends back to these bytes, and whether it closes the connection. */
export async function exchange(
  port: number,
  { bytes, end = false, drips = false, patienceMs = 10_000 }: Outgoing,
): Promise<Exchanged> {
  const { promise, resolve } = Promise.withResolvers<Exchanged>();
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  let reply = '';
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    reply += chunk;
  });
  socket.on('end', () => socket.end());
  // Bytes refused unread reset the connection; what was answered before that counts.
  socket.on('error', () => resolve({ reply, closed: true }));
  socket.on('close', () => resolve({ reply, closed: true }));
  socket.setTimeout(patienceMs, () => {
    resolve({ reply, closed: false });
    socket.destroy();
  });
  const late = drips ? 100 : 0;
  socket.write(bytes.subarray(0, bytes.length - late));
  if (end) socket.end();
  if (drips) void drip(socket, bytes.subarray(-late));
  return promise;
}

async function drip(socket: Socket, bytes: Uint8Array): Promise<void> {
  for (const byte of bytes) {
    await pause(50);
    if (!socket.writable) return;
    socket.write(Uint8Array.of(byte));
  }
}
