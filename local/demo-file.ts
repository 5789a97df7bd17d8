import { join } from 'node:path';
import * as z from 'zod';
import { hookSourceNameSchema } from '../shared/contracts/hook-source-name.ts';
import { readText, stateDirectory, writePrivate } from './state-directory.ts';

const token = z.string();

/** What a running demo tells those who want to use it: where it is, and the keys of its invented members. */
export const demoFileSchema = z.object({
  baseUrl: z.url(),
  provider: z.string(),
  webhookSecret: z.string(),
  /** What sources sign with whose webhooks the demo provider takes. */
  hooks: z.partialRecord(hookSourceNameSchema, z.object({ secret: z.string() })).default({}),
  tokens: z.object({
    provider: token,
    analyst: token,
    secondAnalyst: token,
    operator: token,
    contributor: token,
    secondContributor: token,
    auditor: token,
  }),
});
export type DemoFile = z.infer<typeof demoFileSchema>;

/** Below the directory a command is run in. */
export const demoFilePath = join(stateDirectory, 'demo.json');

/** The demo file that the last start wrote, or null where there is none that we can read. */
export async function readDemoFile(): Promise<DemoFile | null> {
  const text = await readText(demoFilePath);
  if (text === null) return null;
  const parsed = demoFileSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

/** Readable by its owner only: it holds secrets, if only of a demo. */
export async function writeDemoFile(demo: DemoFile): Promise<void> {
  await writePrivate(demoFilePath, `${JSON.stringify(demo, null, 2)}\n`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
