import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface LoopbackServer {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  /** Ends it, and every connection to it. */
  readonly close: () => Promise<void>;
}

type Answering = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A server on a free port of the loopback interface. What it cannot read it answers 500. */
export async function startLoopbackServer(answer: Answering): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    const answering = (async () => await answer(request, response))();
    answering.catch(() => response.writeHead(500).end());
  });
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
