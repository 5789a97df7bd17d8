import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { callServer, parseJson } from '../cli/client/call-server.ts';
import { type NoticeReceiver, receiveNotices } from './demo/receive-notices.ts';
import { registerReceiver } from './demo/register-receiver.ts';
import { readDemoFile, writeDemoFile } from './demo-file.ts';
import { fileObserver } from './file-observer.ts';
import { isPortFree } from './free-port.ts';
import { type OpenStores, openStores } from './open-stores.ts';
import { untilIndexed } from './pumps/until-indexed.ts';
import type { StartOptions } from './start-arguments.ts';
import { type Demo, startDemo } from './start-demo.ts';
import { localSealingKey, stateDirectory } from './state-directory.ts';
import { showNotice, showNotices, showSamples, showWhereThingsAre } from './tell-people.ts';

const logPath = join(stateDirectory, 'requests.log');

/**
 * The exit code of a whole run on one machine: 0 done, 1 it could not start, a sample had no answer, a merchant was not indexed, or a notice did not come. Resolves when
 * the run is over: after the samples with `once`, else when the process is told to stop.
 */
export async function runStart(options: StartOptions): Promise<number> {
  const obstacle = await obstacleTo(options);
  if (obstacle !== null) return refuse(obstacle);
  await mkdir(stateDirectory, { recursive: true, mode: 0o700 });
  const opened = await openStores({ ...options, directory: stateDirectory });
  if (!opened.ok) return refuse(opened.error);
  if (opened.value.warning !== null) console.error(opened.value.warning);
  try {
    return await serve(opened.value, options);
  } finally {
    await opened.value.close();
  }
}

/** Looked for before anything slow is started. */
async function obstacleTo({ port }: StartOptions): Promise<string | null> {
  const earlier = await readDemoFile();
  if (earlier !== null && (await isUp(earlier.baseUrl)))
    return `Flagstop is already running at ${earlier.baseUrl}. Use it, or end it with Ctrl-C where it runs.`;
  return (await isPortFree(port)) ? null : portTaken(port);
}

const healthSchema = z.object({ status: z.literal('ok'), livemode: z.literal(false) });

/** True where a demo answers there: something else may have taken the port of one that ended. */
async function isUp(baseUrl: string): Promise<boolean> {
  const reply = await callServer({ baseUrl, method: 'GET', path: '/healthz', headers: {} });
  return reply.ok && healthSchema.safeParse(parseJson(reply.value.text)).success;
}

async function serve(opened: OpenStores, options: StartOptions): Promise<number> {
  const demo = await startDemo({
    stores: opened.stores,
    streams: opened,
    sealingKey: await localSealingKey(options.data ?? stateDirectory),
    observer: fileObserver(logPath),
    port: options.port,
  });
  if (!demo.ok) return refuse(portTaken(options.port));
  const { gateway, pumps } = demo.value;
  const receiver = await receiveNotices();
  try {
    return await show(demo.value, { opened, options, receiver });
  } finally {
    await gateway.close();
    await Promise.all(pumps.map((pump) => pump.close()));
    await receiver.close();
  }
}

interface Shown {
  readonly opened: OpenStores;
  readonly options: StartOptions;
  readonly receiver: NoticeReceiver;
}

async function show({ file, flags }: Demo, { opened, options, receiver }: Shown): Promise<number> {
  const { json, once } = options;
  await writeDemoFile(file);
  const registered = await registerReceiver(file, receiver);
  if (!registered.ok) console.error(`The receiver of notices: ${registered.error}`);
  const allAnswered = await showSamples(file, options);
  const allTold = registered.ok && (await showNotices(file, { receiver, json }));
  const allIndexed = await untilIndexed(opened.stores.index, { withinMs: 30_000, nowMs: () => Date.now() });
  if (!allIndexed) console.error(`Some merchants still wait to be indexed: see ${logPath} for the reason.`);
  if (once) return allAnswered && allTold && allIndexed ? 0 : 1;
  receiver.follow((notice) => showNotice(notice, { json }));
  const { baseUrl } = file;
  showWhereThingsAre({ baseUrl, where: opened.where, flags, logPath, receiver: receiver.url, json });
  await toldToStop();
  return 0;
}

function toldToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  return promise;
}

function portTaken(port: number): string {
  const other = port < 65_535 ? port + 1 : port - 1;
  return `Port ${port} cannot be listened on: something else uses it. End that, or choose another: npm start -- --port ${other}`;
}

function refuse(reason: string): number {
  console.error(reason);
  return 1;
}
