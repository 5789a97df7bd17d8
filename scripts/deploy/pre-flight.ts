import { reservedConcurrency } from '../../infra/reserved-concurrency.ts';
import type { Stage } from '../../infra/stages.ts';
import type { Account, Machine } from './account-port.ts';

/** `missing` keeps a deployment from beginning; `mind` does not. Both say what to do. */
export interface Finding {
  readonly check: string;
  readonly state: 'ready' | 'mind' | 'missing';
  readonly told: string;
}

export interface PreFlight {
  readonly stage: Stage;
  readonly account: Account;
  readonly machine: Machine;
}

/** The oldest bootstrap that templates of this CDK deploy with (its own rule `CheckBootstrapVersion`). */
const leastBootstrap = 6;
/** What AWS keeps unreserved in every account and region. */
const keptUnreserved = 100;

/** What a deployment of a stage needs and what of it is there, each check once. Nothing is changed; a question that AWS does not answer is a thing to mind, and never passed over. */
export async function preFlight(of: PreFlight): Promise<readonly Finding[]> {
  const here = [node(of), await git(of), emails(of)];
  const accountId = await of.account.accountId().catch(() => null);
  if (accountId === null) return [...here, credentials];
  const asked: readonly [string, () => Promise<Finding>][] = [
    ['CDK bootstrap', () => bootstrap(of, accountId)],
    ['concurrency', () => concurrency(of)],
    ['API Gateway’s logging role', () => logRole(of)],
  ];
  const there: Finding[] = [];
  for (const [check, ask] of asked) there.push(await ask().catch((error) => unanswered(check, error)));
  return [...here, rightAccount(of, accountId), ...there];
}

const credentials: Finding = {
  check: 'credentials',
  state: 'missing',
  told: 'AWS takes no credentials of this shell. Sign in ("aws sso login", then AWS_PROFILE), or set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN. What the account has is not known until then.',
};

function unanswered(check: string, error: unknown): Finding {
  const why = error instanceof Error ? error.name : 'no answer';
  return {
    check,
    state: 'mind',
    told: `AWS does not say (${why}): whoever deploys may not ask. Look by hand.`,
  };
}

function node({ machine: { nodeVersion } }: PreFlight): Finding {
  const ready = Number(nodeVersion.split('.')[0]) === 24;
  const told = ready ? nodeVersion : `${nodeVersion}: run "npm ci", it brings Node 24.`;
  return { check: 'Node 24', state: ready ? 'ready' : 'missing', told };
}

/** What is deployed to real merchants must be found again. */
async function git({ machine, stage }: PreFlight): Promise<Finding> {
  const check = 'a committed state';
  const state = stage.livemode ? 'missing' : 'mind';
  const changes = await machine.gitChanges();
  if (changes === null)
    return {
      check,
      state,
      told: 'This is no git repository: nobody will know what was deployed. Deploy from a clone.',
    };
  if (changes.length === 0) return { check, state: 'ready', told: 'nothing is changed' };
  return {
    check,
    state,
    told: `${changes.length} files are changed: commit them, or deploy from a clean clone.`,
  };
}

function emails({ stage }: PreFlight): Finding {
  const check = 'who is told by alarms';
  const without = Object.entries(stage.alarmEmails).filter(([, email]) => email === null);
  if (without.length === 0)
    return {
      check,
      state: 'ready',
      told: 'both severities; each address confirms by the link that AWS sends it',
    };
  const which = without.map(([severity]) => severity).join(' and ');
  const told = `Nobody is written to for ${which}: set alarmEmails in infra/stages.ts, or subscribe your pager to the topics afterwards.`;
  return { check, state: stage.livemode ? 'missing' : 'mind', told };
}

function rightAccount({ stage: { archive } }: PreFlight, accountId: string): Finding {
  const check = 'account';
  if (archive === null || archive.writerAccountId === accountId)
    return { check, state: 'ready', told: accountId };
  const told = `These credentials are of ${accountId}, and the stage's archive is written from ${archive.writerAccountId}: use that account's, or change the setting.`;
  return { check, state: 'missing', told };
}

async function bootstrap({ account, stage }: PreFlight, accountId: string): Promise<Finding> {
  const check = 'CDK bootstrap';
  const version = await account.bootstrapVersion();
  if (version !== null && version >= leastBootstrap)
    return { check, state: 'ready', told: `version ${version}` };
  const what = version === null ? 'There is none' : `Version ${version} is older than ${leastBootstrap}`;
  return {
    check,
    state: 'missing',
    told: `${what}: run "npx cdk bootstrap aws://${accountId}/${stage.region}".`,
  };
}

async function concurrency({ account, stage }: PreFlight): Promise<Finding> {
  const check = 'concurrency';
  const [{ limit, unreserved }, ours] = [await account.concurrency(), await account.reservedByStage()];
  const asked = reservedConcurrency(stage);
  const left = unreserved + ours - asked;
  if (left >= keptUnreserved)
    return { check, state: 'ready', told: `${asked} of ${limit} are set aside, ${left} stay free` };
  const need = limit + keptUnreserved - left;
  const told = `The stage sets ${asked} executions aside, and ${keptUnreserved} must stay free: of ${limit} the account has ${unreserved + ours} to give. Ask AWS for ${need} ("Concurrent executions", quota L-B99A9384 of Lambda), or lower the stage in infra/stages.ts.`;
  return { check, state: 'missing', told };
}

async function logRole({ account, stage }: PreFlight): Promise<Finding> {
  const check = 'API Gateway’s logging role';
  const role = await account.gatewayLogRole();
  const ours = role === null || role.includes(`flagstop-${stage.name}-`);
  const told = role === null ? 'none yet; this stage brings it' : role;
  if (ours) return { check, state: 'ready', told };
  return {
    check,
    state: 'mind',
    told: `${role} is there, and this stage puts its own in its place for all APIs of the region. Both may write logs; if the other stack is to keep it, deploy to an account or region of its own.`,
  };
}
