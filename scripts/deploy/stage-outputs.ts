import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { stackName } from '../../infra/stack-name.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Where a deployment leaves what its stacks put out, below the directory it is run in. It holds names and addresses and no secret. */
export const outputsFile = (stage: string): string => join('.flagstop', `outputs-${stage}.json`);

const storageSchema = z.object({
  SecretsKeyArn: z.string(),
  FlagsTableName: z.string(),
  DecisionsTableName: z.string(),
  MerchantsTableName: z.string(),
  CoalitionTableName: z.string(),
  NoticesTableName: z.string(),
});
const coalitionSchema = z.object({ OperatorClientId: z.string(), TokenEndpoint: z.string() });

export interface StageOutputs {
  readonly storage: z.infer<typeof storageSchema>;
  readonly coalition: z.infer<typeof coalitionSchema>;
}

/** What a stage’s stacks put out, from the file of its deployment; or one sentence on what is missing. */
export async function stageOutputs(stage: string, path: string): Promise<Result<StageOutputs, string>> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null)
    return fail(
      `There is no ${path}: run "npm run deploy -- --stage ${stage}" here; it changes nothing where all is deployed.`,
    );
  const parsed = schemaOf(stage).safeParse(parseJson(text));
  if (!parsed.success)
    return fail(
      `${path} lacks outputs of the stage ${stage}: deploy it again, all stacks, or name another file with --outputs.`,
    );
  return ok(parsed.data);
}

function schemaOf(stage: string) {
  const [storage, coalition] = [
    stackName({ name: stage }, 'storage'),
    stackName({ name: stage }, 'coalition'),
  ];
  return z.record(z.string(), z.unknown()).transform((outputs, context) => {
    const parsed = z
      .object({ storage: storageSchema, coalition: coalitionSchema })
      .safeParse({ storage: outputs[storage], coalition: outputs[coalition] });
    if (parsed.success) return parsed.data;
    context.addIssue('outputs are missing');
    return z.NEVER;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
