import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';

export interface ColdStart {
  /** Milliseconds from the start of the process to its bundle being imported, top-level awaits included. */
  readonly importMs: number;
  /** Milliseconds from the start of the process to the handler's first answer. */
  readonly answerMs: number;
  /** Milliseconds of processor time until then, on all cores: what a busy machine changes least. */
  readonly processorMs: number;
}

const runner = fileURLToPath(new URL('first-answer.mjs', import.meta.url));
const toldSchema = z.object({
  imported: z.number(),
  answered: z.number(),
  processor: z.number(),
  statusCode: z.literal(200),
});

/** How long a fresh Node process takes with a bundle to the answer to an event; rejects where that is not a 200. */
export async function startCold(of: {
  readonly bundleFile: string;
  readonly eventFile: string;
  readonly environment: Readonly<Record<string, string>>;
}): Promise<ColdStart> {
  const started = performance.timeOrigin + performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, [runner, of.bundleFile, of.eventFile], {
    env: { ...of.environment },
    timeout: 60_000,
  });
  // Log lines and metrics stand before it, as they do in Lambda.
  const told = toldSchema.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
  return {
    importMs: told.imported - started,
    answerMs: told.answered - started,
    processorMs: told.processor,
  };
}
