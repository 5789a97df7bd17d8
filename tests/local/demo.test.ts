import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeSample, type SampleReport } from '../../local/demo/describe-sample.ts';
import { laterFlagged } from '../../local/demo/flag-later.ts';
import { demoFlags } from '../../local/demo/flags.ts';
import { demoMembers } from '../../local/demo/members.ts';
import { sampleTable } from '../../local/demo/sample-table.ts';
import { samples } from '../../local/demo/samples.ts';
import { readApplication } from '../../shared/contracts/read-application.ts';
import { readJson } from '../../shared/contracts/read-json.ts';
import {
  flagStates,
  identifierTypes,
  memberRoles,
  outcomes,
  shareLevels,
} from '../../shared/contracts/vocabulary.ts';
import { listedFlagId } from '../../shared/domain/flag-id.ts';
import { aDemo } from '../cli/a-demo.ts';

describe('the demo coalition', () => {
  it('has members in every role, and contributors of more than one owner', () => {
    expect(demoMembers.length).toBeGreaterThanOrEqual(5);
    expect(new Set(demoMembers.flatMap(({ roles }) => roles))).toEqual(new Set(memberRoles));
    const contributors = demoMembers.filter(({ roles }) => roles.includes('contributor'));
    expect(new Set(contributors.map(({ owner }) => owner)).size).toBeGreaterThan(1);
    expect(contributors.length).toBeGreaterThan(new Set(contributors.map(({ owner }) => owner)).size);
  });

  it('has at least 30 flags over all identifier types', () => {
    expect(demoFlags.length).toBeGreaterThanOrEqual(30);
    const types = demoFlags.flatMap(({ identifiers }) => identifiers.map(({ type }) => type));
    expect(new Set(types)).toEqual(new Set(identifierTypes));
  });

  it('shows every evidence level and every way a flag loses its force, in the store', async () => {
    const { stores } = await aDemo();
    const heads = await Promise.all(
      demoFlags.map(({ raisedBy, entry }) =>
        stores.flags.readHead(listedFlagId({ member: raisedBy, feed: 'demo', entry })),
      ),
    );
    const seen = (read: (head: NonNullable<(typeof heads)[number]>) => string) =>
      new Set(heads.flatMap((head) => (head === null ? [] : [read(head)])));
    expect(heads).not.toContain(null);
    expect(seen(({ evidence }) => evidence)).toEqual(new Set(['reported', 'corroborated', 'verified']));
    expect(seen(({ state }) => state)).toEqual(new Set(flagStates));
    expect(seen(({ shareLevel }) => shareLevel)).toEqual(new Set(shareLevels));
    const onProbation = heads.filter((head) => head?.voices.some(({ probation }) => probation));
    expect(onProbation.map((head) => head?.evidence)).toEqual(['reported', 'reported']);
    const mixed = heads.find(
      (head) => head?.identifiers.some(({ verifiedBy }) => verifiedBy) && head.seq === 4,
    );
    expect(mixed?.identifiers.map(({ verifiedBy }) => verifiedBy)).toEqual(['coalition-office', null]);
    expect(seen(({ disputed }) => String(disputed))).toEqual(new Set(['true', 'false']));
  });

  it('stands on reserved names only', () => {
    const texts = [JSON.stringify(demoFlags), ...applications().map(({ text }) => text)];
    const hosts = texts.flatMap(
      (text) => text.match(/[\p{L}\p{N}-]+\.(?:com|net|org|io|de|uk|jp)\b/gu) ?? [],
    );
    expect(hosts).toEqual([]);
  });
});

describe('the samples', () => {
  it('are at least 12 applications, each readable on its own and each sent', () => {
    expect(applications().length).toBeGreaterThanOrEqual(12);
    for (const { name, text } of applications()) {
      const json = readJson(Buffer.from(text));
      expect([name, json.ok && readApplication(json.value).ok]).toEqual([name, true]);
    }
    expect(new Set(samples.map(({ file }) => `${file}.json`))).toEqual(
      new Set(applications().map(({ name }) => name)),
    );
  });

  it('show every outcome, a replay and a conflict', () => {
    const expected = new Set(samples.map((sample) => sample.expected));
    expect(expected).toEqual(new Set([...outcomes, 'idempotency-key-reused']));
    expect(samples.some(({ replays }) => replays)).toBe(true);
  });

  it('end a review before the sample that shows what came of it', () => {
    const resolving = samples.findIndex(({ resolves }) => resolves !== undefined);
    const { resolves, expected } = samples[resolving] ?? {};
    const reviewed = samples.findIndex(({ name }) => name === resolves);
    expect([samples[reviewed]?.expected, expected]).toEqual(['review', 'approve']);
    expect(reviewed).toBeLessThan(resolving);
  });

  it('board the merchant that is flagged later, on a site that no demo flag names', async () => {
    const boarded = samples.find(({ name }) => name === 'boarded-shop');
    expect(boarded?.expected).toBe('approve');
    const text = applications().find(({ name }) => name === `${boarded?.file}.json`)?.text ?? '';
    const { merchant } = JSON.parse(text);
    expect([merchant.reference, merchant.websites]).toEqual([
      laterFlagged.reference,
      [`https://${laterFlagged.site}`],
    ]);
    expect(JSON.stringify(demoFlags)).not.toContain(laterFlagged.site);
  });

  it('that had no answer are told as failed', () => {
    const [sample] = samples;
    if (!sample) throw new Error('There are no samples.');
    const fault = { kind: 'unreachable', baseUrl: 'http://127.0.0.1:9' } as const;
    const report = describeSample({ sample, result: { ok: false, error: fault } });
    expect(report).toMatchObject({ outcome: 'failed', reasons: ['unreachable'], decisionId: null });
  });
});

describe('the table', () => {
  const report: SampleReport = {
    sample: 'shop',
    outcome: 'decline',
    reasons: ['FLAG'],
    matches: [{ on: ['host', 'email'], strength: 'strong', evidence: 'verified' }],
    replayed: true,
    trigger: null,
    decisionId: null,
    note: 'seen before',
  };

  it('has a line for each sample where the terminal is wide', () => {
    expect(sampleTable([report], { colour: false, width: 200 }).split('\n')).toEqual([
      'sample  outcome  reasons  matches                         note',
      'shop    decline  FLAG     host + email: strong, verified  seen before (replayed)',
    ]);
  });

  it('says which flag made us decide without being asked', () => {
    const trigger = { flagId: listedFlagId({ member: 'm', feed: 'demo', entry: 'e' }), seq: 3 };
    const told = sampleTable([{ ...report, replayed: false, trigger }], { colour: false, width: 300 });
    expect(told).toMatch(/ {2}seen before \(because of flg_[a-z0-9]{26}\)$/);
  });

  it('has two where it is narrow', () => {
    expect(sampleTable([report], { colour: false, width: 40 }).split('\n').slice(2)).toEqual([
      'shop    decline  FLAG',
      '    host + email: strong, verified · seen before (replayed)',
    ]);
  });

  it('colours the outcome only where it is told to', () => {
    expect(sampleTable([report], { colour: false, width: 200 })).not.toContain('\u001b');
    expect(sampleTable([report], { colour: true, width: 200 })).toContain('\u001b[31mdecline');
  });
});

function applications(): { name: string; text: string }[] {
  const folder = 'local/demo/applications';
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
}
