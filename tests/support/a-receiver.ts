import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certified } from './a-certificate.ts';

/** A receiver of notices that does as it likes with the bare connection. */
export interface Receiver extends AsyncDisposable {
  readonly port: number;
  /** Connections that were made to it. */
  readonly connections: () => number;
  /** All that was sent to it, over TLS what was sent within. */
  readonly received: () => string;
  /** Connections that are open now. */
  readonly open: () => number;
}

/** Listens on a free port of 127.0.0.1, over TLS where it is given a certificate. */
export async function aReceiver(
  behave: (socket: Socket) => void,
  certified: Certified | null = null,
): Promise<Receiver> {
  const sockets = new Set<Socket>();
  const received: Buffer[] = [];
  let connections = 0;
  const serve = (socket: Socket) => {
    // A sender may hang up at any time.
    socket.on('error', () => {});
    socket.on('data', (bytes: Buffer) => received.push(bytes));
    behave(socket);
  };
  const server: Server = certified ? createTlsServer({ ...certified }, serve) : createServer(serve);
  server.on('tlsClientError', () => {});
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    connections: () => connections,
    received: () => Buffer.concat(received).toString('latin1'),
    open: () => sockets.size,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
