import { lookupSecretContext } from '../../shared/adapters/secret-context.ts';
import type { OnboardMember } from '../../shared/contracts/member.ts';
import type { PolicyDocument } from '../../shared/contracts/policy-document.ts';
import type { Problem } from '../../shared/contracts/problem.ts';
import { engineActor } from '../../shared/domain/flag/flag-actor.ts';
import { keyScheme } from '../../shared/domain/match/lookup-key.ts';
import { changeClient } from '../../shared/flows/members/change-client.ts';
import { onboardMember } from '../../shared/flows/members/onboard-member.ts';
import { foundLine } from '../../shared/flows/policies/found-line.ts';
import type { PolicyRecords } from '../../shared/policy-ports.ts';
import type { CoalitionStore, SecretBox } from '../../shared/ports.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

export interface FoundingPorts {
  readonly coalition: CoalitionStore;
  readonly policies: PolicyRecords;
  readonly box: SecretBox;
}

export interface Founding {
  readonly operator: OnboardMember;
  /** Who speaks for the operator: subjects of tokens (a machine’s client id, a person’s `sub`). */
  readonly clients: readonly { readonly subject: string; readonly kind: 'person' | 'machine' }[];
  readonly policy: { readonly document: PolicyDocument; readonly warnings: readonly string[] };
  /** 32 random bytes, used only where there is no lookup secret yet. */
  readonly secret: Uint8Array;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** One step: what it is about, and whether it was done now or before. */
export interface FoundingStep {
  readonly what: string;
  readonly done: 'now' | 'before';
}

/**
 * The steps after which a deployment can screen and its first operator can speak, each done at most once: what is there stays as it is,
 * so that a run that was cut off is simply run again. One sentence where something there is in the way; what was done before it stays.
 */
export async function foundCoalition(
  ports: FoundingPorts,
  founding: Founding,
): Promise<Result<readonly FoundingStep[], string>> {
  const steps: FoundingStep[] = [];
  for (const step of [lookupSecret, policyLine, firstOperator, ...founding.clients.map(speaker)]) {
    const taken = await step(ports, founding);
    if (!taken.ok) return taken;
    steps.push(taken.value);
  }
  return ok(steps);
}

type Step = (ports: FoundingPorts, founding: Founding) => Promise<Result<FoundingStep, string>>;

/** One that is there must open: a run with another key than the functions’ would found a deployment that cannot screen. */
const lookupSecret: Step = async ({ coalition, box }, { secret }) => {
  const [first] = (await coalition.readDeployment()).lookupSecrets;
  if (first) {
    await box.open(first.material, lookupSecretContext(first.version));
    return ok({ what: `lookup secret ${first.version}`, done: 'before' });
  }
  const material = await box.seal(secret, lookupSecretContext(1));
  await coalition.putLookupSecret({ version: 1, material, retired: false, scheme: keyScheme });
  return ok({ what: 'lookup secret 1', done: 'now' });
};

const policyLine: Step = async ({ coalition, policies }, { policy, now }) => {
  const { active } = await policies.readLine(policy.document.id);
  const founded = await foundLine({ coalition, policies }, { ...policy, now });
  if (!founded.ok) return fail(`The policy cannot be put in force: ${sentence(founded.error)}`);
  const what = `policy ${policy.document.id}, version ${founded.value.active}`;
  return ok({ what, done: active === null ? 'now' : 'before' });
};

const firstOperator: Step = async ({ coalition }, { operator, now }) => {
  const { memberId } = operator;
  const what = `operator ${memberId}`;
  const there = await coalition.readRecord(memberId);
  if (there?.roles.includes('operator')) return ok({ what, done: 'before' });
  if (there)
    return fail(
      `${memberId} is a member already and no operator: choose another id, or have an operator change it.`,
    );
  const others = await coalition.listMembers({ limit: 100, cursor: null });
  if (others !== 'bad-cursor' && others.items.some(({ roles }) => roles.includes('operator')))
    return fail('There is an operator already: further ones are taken in by it (flagstop members add).');
  const taken = await onboardMember(coalition, { asked: operator, actor: founder, now });
  return taken.ok ? ok({ what, done: 'now' }) : fail(sentence(taken.error));
};

const speaker =
  ({ subject, kind }: Founding['clients'][number]): Step =>
  async ({ coalition }, { operator, now }) => {
    const { memberId } = operator;
    const before = await coalition.readDirectoryEntry(subject);
    const bound = await changeClient(coalition, { memberId, subject, kind, actor: founder, now });
    if (!bound.ok) return fail(`${subject} cannot speak for ${memberId}: ${sentence(bound.error)}`);
    return ok({ what: `${kind} ${subject}`, done: before === null ? 'now' : 'before' });
  };

/** The deployment itself takes in its first operator. */
const founder = { member: engineActor.member, subject: engineActor.subject, status: 'active' } as const;

const sentence = ({ code, detail }: Problem): string => detail ?? `${code}.`;
