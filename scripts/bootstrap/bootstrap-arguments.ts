import { readArguments } from '../../cli/command.ts';
import { stages } from '../../infra/stages.ts';
import { type OnboardMember, onboardMemberSchema } from '../../shared/contracts/member.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { outputsFile } from '../deploy/stage-outputs.ts';

export const bootstrapHelp = `Usage: npm run bootstrap -- --stage NAME --operator ID --name NAME --email ADDRESS [--owner SLUG]
                            [--country CC] [--client ID] [--person SUB] [--policy FILE] [--outputs FILE]

Founds a deployed stage with your own credentials: seals the lookup secret, puts the coalition's policy in force, takes
in the first operator, and lets its machine client (and a person) speak for it. What is there already stays, so a run
that was cut off is run again.

  --operator ID     the member's id: a slug, chosen once, never changed
  --owner SLUG      who owns it; default: the id
  --email ADDRESS   of its review and security desk
  --client ID       its machine client; default: the operator's client of the coalition stack
  --person SUB      the 'sub' of a person in the user pool who speaks for it too
  --policy FILE     default: policies/coalition-default.yaml
  --outputs FILE    what the stage's stacks put out; default: .flagstop/outputs-<stage>.json, as npm run deploy left it

Needs dynamodb:GetItem, Query, PutItem and ConditionCheckItem in the Coalition table, its key through DynamoDB, and
kms:Encrypt and kms:Decrypt under the secrets key. Exit codes: 0 founded, 1 not, 2 called wrongly.`;

export interface BootstrapOptions {
  readonly stage: string;
  readonly region: string;
  readonly operator: OnboardMember;
  /** Null: the operator's client of the coalition stack. */
  readonly client: string | null;
  readonly person: string | null;
  readonly policyFile: string;
  readonly outputsFile: string;
}

const options = {
  stage: { type: 'string' },
  operator: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
  owner: { type: 'string' },
  country: { type: 'string' },
  client: { type: 'string' },
  person: { type: 'string' },
  policy: { type: 'string', default: 'policies/coalition-default.yaml' },
  outputs: { type: 'string' },
} as const;

/** What a bootstrap was asked for, or one sentence on what is wrong with it. */
export function bootstrapArguments(args: readonly string[]): Result<BootstrapOptions, string> {
  const parsed = readArguments(args, { options, positionals: [] });
  if (!parsed.ok) return parsed;
  const { values } = parsed.value;
  const stage = stages.find(({ name }) => name === values.stage);
  if (!stage) return fail(`--stage takes one of ${stages.map(({ name }) => name).join(', ')}`);
  const operator = operatorOf(values);
  if (!operator.ok) return operator;
  return ok({
    stage: stage.name,
    region: stage.region,
    operator: operator.value,
    client: values.client ?? null,
    person: values.person ?? null,
    policyFile: values.policy,
    outputsFile: values.outputs ?? outputsFile(stage.name),
  });
}

interface OperatorValues {
  readonly operator?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly owner?: string | undefined;
  readonly country?: string | undefined;
}

function operatorOf({
  operator,
  name,
  email,
  owner,
  country,
}: OperatorValues): Result<OnboardMember, string> {
  const contacts = (['desk', 'security'] as const).map((role) => ({ role, email }));
  const parsed = onboardMemberSchema.safeParse({
    memberId: operator,
    name,
    roles: ['operator'],
    owner: owner ?? operator,
    status: 'active',
    contacts,
    ...(country !== undefined && { country }),
  });
  if (parsed.success) return ok(parsed.data);
  const wrong = new Set(parsed.error.issues.map(({ path }) => optionOf[String(path[0])] ?? 'operator'));
  return fail(`${[...wrong].map((option) => `--${option}`).join(', ')} cannot be used`);
}

const optionOf: Readonly<Record<string, string>> = {
  memberId: 'operator',
  name: 'name',
  owner: 'owner',
  contacts: 'email',
  country: 'country',
};
