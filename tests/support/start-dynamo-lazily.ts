import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDynamoLocal } from '../../local/dynamo-local.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the endpoint of this run's DynamoDB Local, which the first question starts. */
    dynamoStarter: string;
  }
}

/** One DynamoDB Local for a whole test run, started when the first test asks for it and ended with the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'flagstop-test-'));
  let starting: ReturnType<typeof startDynamoLocal> | undefined;
  const answer = async (reply: ServerResponse): Promise<void> => {
    starting ??= startDynamoLocal({ folder });
    const started = await starting;
    reply.writeHead(started.ok ? 200 : 503).end(started.ok ? started.value.endpoint : started.error.remedy);
  };
  const server = createServer((_request, reply) => void answer(reply)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port');
  project.provide('dynamoStarter', `http://127.0.0.1:${address.port}`);
  return async () => {
    server.close();
    server.closeAllConnections();
    const started = await starting;
    if (started?.ok) await started.value.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
