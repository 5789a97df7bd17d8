import { beforeEach, describe, expect, it } from 'vitest';
import { coalitionLine, overlayLine } from '../../../shared/contracts/policy-record.ts';
import { unapprovedPolicies } from '../../../shared/flows/audit/unapproved-policies.ts';
import { foundLine } from '../../../shared/flows/policies/found-line.ts';
import type { PolicyRecords } from '../../../shared/policy-ports.ts';
import { aCoalition, defaultPolicy, noon, provider } from '../../support/a-coalition.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
beforeEach(async () => {
  coalition = await aCoalition();
});

const now = new Date(noon).toISOString();
const found = () => foundLine(coalition.stores, { document: defaultPolicy(), warnings: [], now });
type Record = NonNullable<Awaited<ReturnType<PolicyRecords['readPolicyRecord']>>>;

/** What is found where the records of policies said this. */
async function withRecord(change: Partial<Record>) {
  const { stores } = coalition;
  const readPolicyRecord: PolicyRecords['readPolicyRecord'] = async (line, version) => {
    const record = await stores.policies.readPolicyRecord(line, version);
    return record && { ...record, ...change };
  };
  return await unapprovedPolicies({ coalition: stores.coalition, policies: { readPolicyRecord } });
}

const voice = (person: string, owner: string) => ({ member: provider, subject: person, owner });

describe('a policy in force', () => {
  it('that somebody put into the table by hand is unapproved', async () => {
    const { version } = defaultPolicy();
    expect(await unapprovedPolicies({ ...coalition.stores })).toEqual([{ version, provider: null }]);
  });

  it('is approved where the deployment was founded with it', async () => {
    expect((await foundByHistory()).ok).toBe(true);
    expect(await unapprovedPolicies({ ...coalition.stores })).toEqual([]);
  });

  const cases: [string, Partial<Record>, number][] = [
    ['by another person of another owner', people('ann', 'one', 'ben', 'two'), 0],
    ['by the same person', people('ann', 'one', 'ann', 'two'), 1],
    ['by another person of the same owner', people('ann', 'one', 'ben', 'one'), 1],
    ['by nobody', { ...people('ann', 'one', 'ben', 'two'), decidedBy: null }, 1],
    ['and is proposed only', { ...people('ann', 'one', 'ben', 'two'), state: 'proposed' }, 1],
    ['as another document', { ...people('ann', 'one', 'ben', 'two'), sha256: '0'.repeat(64) }, 1],
  ];
  it.each(cases)('approved %s', async (_, change, expected) => {
    await foundByHistory();
    expect(await withRecord(change)).toHaveLength(expected);
  });

  it('is looked for under its own line', () => {
    expect(overlayLine(provider)).not.toBe(coalitionLine);
  });
});

function people(proposer: string, ownerOfOne: string, decider: string, ownerOfOther: string) {
  return { proposedBy: voice(proposer, ownerOfOne), decidedBy: voice(decider, ownerOfOther) };
}

async function foundByHistory() {
  return await found();
}
