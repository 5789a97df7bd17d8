import { describe, expect, it } from 'vitest';
import { reservedConcurrency } from '../../infra/reserved-concurrency.ts';
import type { Account, Machine } from '../../scripts/deploy/account-port.ts';
import { deployStage } from '../../scripts/deploy/deploy-stage.ts';
import { preFlight } from '../../scripts/deploy/pre-flight.ts';
import { signRequest } from '../../scripts/deploy/sign-request.ts';
import { archivedStage } from '../infra/archived-stage.ts';
import { stageNamed } from '../infra/synthesised.ts';

const dev = stageNamed('dev');
const prod = stageNamed('prod');
const watched = {
  ...prod,
  alarmEmails: { page: 'oncall@flagstop.example', ticket: 'desk@flagstop.example' },
};

/** An account in which all is there. */
const account: Account = {
  accountId: async () => '111111111111',
  bootstrapVersion: async () => 28,
  concurrency: async () => ({ limit: 1_000, unreserved: 1_000 }),
  reservedByStage: async () => 0,
  gatewayLogRole: async () => null,
};
const machine: Machine = { nodeVersion: '24.21.0', gitChanges: async () => [] };
class Denied extends Error {
  override readonly name = 'AccessDeniedException';
}

async function denied(): Promise<never> {
  throw new Denied('no');
}

const lacking: readonly [string, Partial<Account>, string, string][] = [
  ['no credentials', { accountId: async () => null }, 'credentials', 'aws sso login'],
  ['credentials that cannot be looked for', { accountId: denied }, 'credentials', 'aws sso login'],
  [
    'no bootstrap',
    { bootstrapVersion: async () => null },
    'CDK bootstrap',
    'npx cdk bootstrap aws://111111111111/eu-central-1',
  ],
  ['an old bootstrap', { bootstrapVersion: async () => 5 }, 'CDK bootstrap', 'Version 5 is older than 6'],
  [
    'a new account',
    { concurrency: async () => ({ limit: 10, unreserved: 10 }) },
    'concurrency',
    'L-B99A9384',
  ],
];

describe('the pre-flight', () => {
  it('of an account in which all is there finds all ready', async () => {
    const findings = await preFlight({ stage: watched, account, machine });
    expect(findings.map(({ state }) => state)).toEqual(Array(7).fill('ready'));
  });

  it.each(lacking)(
    'of an account with %s names the remedy, and passes for no deployment',
    async (_, over, check, remedy) => {
      const findings = await preFlight({ stage: watched, account: { ...account, ...over }, machine });
      expect(findings.filter(({ state }) => state === 'missing')).toEqual([
        { check, state: 'missing', told: expect.stringContaining(remedy) },
      ]);
    },
  );

  it('counts what the stage itself has set aside before as free to be set aside', async () => {
    const ours = reservedConcurrency(watched);
    const again = {
      ...account,
      concurrency: async () => ({ limit: ours + 100, unreserved: 100 }),
      reservedByStage: async () => ours,
    };
    const findings = await preFlight({ stage: watched, account: again, machine });
    expect(findings.filter(({ state }) => state !== 'ready')).toEqual([]);
  });

  it('asks for exactly as many executions as are lacking', async () => {
    const limit = reservedConcurrency(watched) + 99;
    const short = { ...account, concurrency: async () => ({ limit, unreserved: limit }) };
    const findings = await preFlight({ stage: watched, account: short, machine });
    expect(findings.find(({ check }) => check === 'concurrency')?.told).toContain(
      `Ask AWS for ${limit + 1} `,
    );
  });

  it('passes nothing over that AWS does not answer', async () => {
    const mute = { ...account, bootstrapVersion: denied, concurrency: denied, gatewayLogRole: denied };
    const findings = await preFlight({ stage: watched, account: mute, machine });
    const minded = findings.filter(({ state }) => state === 'mind');
    expect(minded).toHaveLength(3);
    for (const { told } of minded) expect(told).toContain('AccessDeniedException');
  });

  it('minds on dev, and refuses on prod, what is not committed and alarms that tell nobody', async () => {
    const dirty = { ...machine, gitChanges: async () => [' M infra/stages.ts'] };
    const states = async (stage: typeof dev) =>
      (await preFlight({ stage, account, machine: dirty }))
        .filter(({ state }) => state !== 'ready')
        .map(({ state }) => state);
    expect(await states(dev)).toEqual(['mind', 'mind']);
    expect(await states(prod)).toEqual(['missing', 'missing']);
  });

  it('refuses an account that the archive does not expect, another Node, and minds a logging role of others', async () => {
    const stage = { ...archivedStage(), alarmEmails: watched.alarmEmails };
    const elsewhere = {
      ...account,
      accountId: async () => '333333333333',
      gatewayLogRole: async () => 'arn:of:another',
    };
    const findings = await preFlight({
      stage,
      account: elsewhere,
      machine: { ...machine, nodeVersion: '22.1.0' },
    });
    expect(
      findings.filter(({ state }) => state !== 'ready').map(({ check, state }) => [check, state]),
    ).toEqual([
      ['Node 24', 'missing'],
      ['account', 'missing'],
      ['API Gateway’s logging role', 'mind'],
    ]);
  });
});

describe('a deployment', () => {
  const plain = { checkOnly: false, unattended: false, vaultOnly: false };

  async function deployed(
    over: { stage?: typeof dev; account?: Account },
    options: Partial<typeof plain> = {},
  ) {
    const calls: (readonly string[])[] = [];
    const said: string[] = [];
    const code = await deployStage(
      {
        ...{ stage: dev, account, machine, ...over },
        cdk: async (args) => {
          calls.push(args);
          return 0;
        },
        say: (line) => said.push(line),
      },
      { ...plain, ...options },
    );
    return { code, calls, said };
  }

  it('takes the stacks in order, asks for approval of what changes rights, and keeps what they put out', async () => {
    const { code, calls } = await deployed({});
    expect(code).toBe(0);
    expect(calls).toEqual([
      [
        'deploy',
        ...['storage', 'coalition', 'notices', 'acts', 'screening', 'work', 'operations'].map(
          (part) => `flagstop-dev-${part}`,
        ),
        '--exclusively',
        ...['--require-approval', 'any-change', '--outputs-file', '.flagstop/outputs-dev.json'],
      ],
    ]);
  });

  it('does not begin where something is missing', async () => {
    const { code, calls, said } = await deployed({
      account: { ...account, bootstrapVersion: async () => null },
    });
    expect([code, calls]).toEqual([1, []]);
    expect(said.at(-1)).toBe('1 missing: nothing was changed.');
  });

  it('that is only to be checked changes nothing', async () => {
    expect(await deployed({}, { checkOnly: true })).toMatchObject({ code: 0, calls: [] });
  });

  it('of the vault goes to the archive’s account alone, and brings nothing else', async () => {
    const stage = archivedStage();
    const theirs = { ...account, accountId: async () => '222222222222' };
    const { code, calls } = await deployed({ stage, account: theirs }, { vaultOnly: true });
    expect(code).toBe(0);
    expect(calls).toEqual([
      ['deploy', 'flagstop-prod-vault', '--exclusively', '--require-approval', 'any-change'],
    ]);
    expect(await deployed({ stage, account }, { vaultOnly: true })).toMatchObject({ code: 1, calls: [] });
    expect(await deployed({}, { vaultOnly: true })).toMatchObject({ code: 1, calls: [] });
  });
});

describe('a signed request', () => {
  it('is signed as in AWS’s own example (get-vanilla of the Signature Version 4 test suite)', () => {
    const request = {
      service: 'service',
      region: 'us-east-1',
      method: 'GET',
      host: 'example.amazonaws.com',
      path: '/',
      nowMs: Date.UTC(2015, 7, 30, 12, 36),
    } as const;
    const credentials = {
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    };
    expect(signRequest(request, credentials).authorization).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    );
  });
});
