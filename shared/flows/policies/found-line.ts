import type { PolicyDocument } from '../../contracts/policy-document.ts';
import type { PolicyLine, PolicyRecord } from '../../contracts/policy-record.ts';
import type { Problem } from '../../contracts/problem.ts';
import { engineActor } from '../../domain/flag/flag-actor.ts';
import type { PolicyActor } from '../../domain/policy-life/policy-actor.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type PolicyLifePorts, policyAttempts } from './policy-ports.ts';
import { proposeVersion } from './propose-version.ts';

interface Founding {
  readonly document: PolicyDocument;
  readonly warnings: readonly string[];
  readonly now: string;
}

/**
 * Where a line stands after its first policy was put in force: the deployment itself proposes, approves and activates it, for
 * before the first there is nobody to compare it for. A line that has an active version already stays as it is. For whoever
 * sets a deployment up; no request leads here.
 */
export async function foundLine(
  ports: PolicyLifePorts,
  { document, warnings, now }: Founding,
): Promise<Result<PolicyLine, Problem>> {
  for (let attempt = 0; attempt < policyAttempts; attempt += 1) {
    const line = await ports.policies.readLine(document.id);
    if (line.active !== null) return ok(line);
    const proposed = await proposeVersion(ports, {
      line: line.line,
      document,
      warnings,
      actor: founder,
      now,
    });
    if (!proposed.ok) return proposed;
    if (!isFounders(proposed.value.record)) break;
    await ports.policies.commitPolicy(await nextStep(ports, { ...proposed.value, now }));
  }
  return fail({ code: 'conflict', detail: 'The line has a history of its own.' });
}

const founder: PolicyActor = { ...engineActor, probation: false };
const { member, owner, subject } = founder;

const isFounders = ({ proposedBy, state }: PolicyRecord): boolean =>
  proposedBy.member === member && state !== 'rejected';

async function nextStep(
  { coalition }: PolicyLifePorts,
  { line, record, now }: { line: PolicyLine; record: PolicyRecord; now: string },
) {
  const n = line.n + 1;
  const event = { line: line.line, n, version: record.version, at: now, actor: { member, subject } };
  const unsaid = { reason: null, before: null, backtest: null };
  if (record.state === 'proposed') {
    const approved = {
      ...record,
      state: 'approved',
      decidedBy: { member, owner, subject },
      decidedAt: now,
    } as const;
    const change = { line: { ...line, n }, record: approved, expected: line.n };
    return { ...change, event: { ...event, ...unsaid, kind: 'approved' } as const };
  }
  const document = await coalition.readPolicy(record.line, record.version);
  if (!document) throw new Error('A version was proposed without its document.');
  return {
    line: { ...line, n, active: record.version },
    record,
    event: { ...event, ...unsaid, kind: 'activated', reason: 'The first policy of the line.' } as const,
    expected: line.n,
    activate: document,
  };
}
