import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { KMSClient } from '@aws-sdk/client-kms';
import { kmsSecretBox } from '../shared/adapters/aws/kms-secret-box.ts';
import { dynamoClient } from '../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../shared/adapters/dynamo/dynamo-stores.ts';
import { readPolicyFile } from '../shared/contracts/read-policy-file.ts';
import { lintPolicy } from '../shared/domain/policy-life/lint-policy.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { type BootstrapOptions, bootstrapArguments, bootstrapHelp } from './bootstrap/bootstrap-arguments.ts';
import { type Founding, type FoundingPorts, foundCoalition } from './bootstrap/found-coalition.ts';
import { type StageOutputs, stageOutputs } from './deploy/stage-outputs.ts';

// `npm run bootstrap -- --help` says how it is called.
const args = process.argv.slice(2);
if (args.includes('--help')) console.log(bootstrapHelp);
else process.exitCode = await run(args);

async function run(given: readonly string[]): Promise<0 | 1 | 2> {
  const asked = bootstrapArguments(given);
  if (!asked.ok) {
    complain(`${asked.error}. See npm run bootstrap -- --help.`);
    return 2;
  }
  const outputs = await stageOutputs(asked.value.stage, asked.value.outputsFile);
  if (!outputs.ok) return complain(outputs.error);
  const policy = await policyIn(asked.value.policyFile);
  if (!policy.ok) return complain(policy.error);
  const founding = foundingOf(asked.value, { outputs: outputs.value, policy: policy.value });
  return await found(portsOf(asked.value, outputs.value), founding);
}

async function found(ports: FoundingPorts, founding: Founding): Promise<0 | 1> {
  try {
    const founded = await foundCoalition(ports, founding);
    if (!founded.ok) return complain(founded.error);
    for (const { what, done } of founded.value) console.log(`${done === 'now' ? 'done ' : 'there'}  ${what}`);
    return 0;
  } catch (error) {
    return complain(`${reasonOf(error)} What was done stays: run it again.`);
  }
}

type Named = { readonly outputs: StageOutputs; readonly policy: Founding['policy'] };

function foundingOf({ operator, client, person }: BootstrapOptions, { outputs, policy }: Named): Founding {
  const machine = { subject: client ?? outputs.coalition.OperatorClientId, kind: 'machine' } as const;
  return {
    operator,
    policy,
    clients: [machine, ...(person === null ? [] : [{ subject: person, kind: 'person' } as const])],
    secret: randomBytes(32),
    now: new Date().toISOString(),
  };
}

function portsOf({ region }: BootstrapOptions, { storage }: StageOutputs): FoundingPorts {
  const client = dynamoClient({ region, requestTimeoutMs: 5_000, connectTimeoutMs: 3_000 });
  const stores = dynamoStores({
    client,
    tables: {
      Flags: storage.FlagsTableName,
      Decisions: storage.DecisionsTableName,
      Merchants: storage.MerchantsTableName,
      Coalition: storage.CoalitionTableName,
      Notices: storage.NoticesTableName,
    },
  });
  const box = kmsSecretBox({ client: new KMSClient({ region }), keyId: storage.SecretsKeyArn });
  return { coalition: stores.coalition, policies: stores.policies, box };
}

async function policyIn(path: string): Promise<Result<Founding['policy'], string>> {
  const text = await readFile(path, 'utf8').catch(() => null);
  const read = text === null ? null : readPolicyFile(text);
  if (!read?.ok) return fail(`${path} is no policy: "npm run flagstop -- policy check ${path}" says why.`);
  const warnings = lintPolicy(read.value);
  if (!warnings.ok)
    return fail(`${path} cannot be put in force: "npm run flagstop -- policy check ${path}" says why.`);
  return ok({ document: read.value, warnings: warnings.value });
}

/** Our own words, and whose fault AWS says it was; AWS’s words name rights and keys, and no secret. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'AWS did not do what was asked.';
  const { cause } = error;
  return cause instanceof Error
    ? `${error.message} ${cause.name}: ${cause.message}`
    : `${error.name}: ${error.message}`;
}

function complain(sentence: string): 1 {
  console.error(sentence);
  return 1;
}
