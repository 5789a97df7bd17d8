import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { TemplateResource } from './watched-alarms.ts';

const program = fileURLToPath(new URL('../../infra/print-resources.ts', import.meta.url));
const printedSchema = z.array(
  z.object({ id: z.string(), type: z.string(), properties: z.record(z.string(), z.unknown()) }),
);

/** The resources of a stage as CloudFormation would get them, by a process of its own: CDK is slow to load, and is typed otherwise. */
export async function synthesise(stage: string): Promise<readonly TemplateResource[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, stage], {
    maxBuffer: 64 * 1_024 * 1_024,
  });
  return printedSchema.parse(JSON.parse(stdout));
}
