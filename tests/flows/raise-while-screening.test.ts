import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagIdFrom } from '../../shared/domain/flag-id.ts';
import { indexMerchant } from '../../shared/flows/index-merchant.ts';
import { raiseFlag } from '../../shared/flows/raise-flag.ts';
import { findTouched } from '../../shared/flows/safeguards/find-touched.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import { aCoalition, contributor, noon } from '../support/a-coalition.ts';
import { anActor } from '../support/a-flag-head.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';
import { indexPorts } from '../support/index-ports.ts';

const now = new Date(noon).toISOString();
const flagId = flagIdFrom(Buffer.alloc(16, 1));

/** Lets a flow's calls to its stores happen one by one, each when it is told to. */
function stepper() {
  const waiting: (() => void)[] = [];
  let over = false;
  const wrap = <P extends object>(port: P): P =>
    new Proxy(port, {
      get(target, property) {
        const method: unknown = Reflect.get(target, property);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          await new Promise<void>((resolve) => waiting.push(resolve));
          return await Reflect.apply(method, target, args);
        };
      },
    });
  /** Everything that can go on without a store has gone on. */
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    wrap,
    run: async <T>(flow: Promise<T>): Promise<T> => {
      const result = await flow;
      over = true;
      return result;
    },
    /** One more call happens; false where the flow is over. */
    step: async (): Promise<boolean> => {
      await settle();
      const next = waiting.shift();
      if (!next) return false;
      next();
      await settle();
      return true;
    },
    isOver: () => over,
  };
}

/**
 * A screening and a raise, interleaved: `before[n]` calls of the raise happen before the screening's n-th. Whether the
 * raise was answered before the screening began, whether the decision met the flag, and whether reading again as the
 * indexing of the decision will, after its commit, meets it.
 */
async function interleaved(before: readonly number[]) {
  const coalition = await aCoalition();
  const { stores, view } = coalition;
  const keyring = await view.keyring();
  await view.rules();
  const [screening, raise] = [stepper(), stepper()];
  const ports = screenPorts(coalition);
  const raised = raise.run(
    raiseFlag(
      {
        keyring,
        flags: raise.wrap(stores.flags),
        index: raise.wrap(stores.index),
        merchants: raise.wrap(stores.merchants),
        memberDays: raise.wrap(stores.memberDays),
        negativeList: raise.wrap(stores.negativeList),
        coalition: raise.wrap(stores.coalition),
      },
      {
        flag: { category: 'sale-site', identifiers: [{ type: 'host', value: 'quillmere.example' }] },
        flagId,
        actor: anActor(contributor),
        evidence: 'reported',
        flagsPerDay: 5,
        now,
      },
    ),
  );
  let answeredFirst = false;
  let screened: ReturnType<typeof screenMerchant> | null = null;
  let done = 0;
  for (const calls of before) {
    for (; done < calls; done += 1) await raise.step();
    if (!screened) {
      answeredFirst = raise.isOver();
      screened = screening.run(
        screenMerchant({ ...ports, store: screening.wrap(ports.store) }, aScreening()),
      );
    }
    await screening.step();
  }
  while (await screening.step());
  while (await raise.step());
  const decision = await screened;
  if (decision?.kind !== 'answered' || !(await raised).ok) throw new Error('one of them was refused');
  const again = await screenMerchant(ports, aScreening({}, { sourceId: 'msg_reread' }));
  if (again.kind !== 'answered') throw new Error('not read again');
  const meets = ({ decision: { flags } }: typeof again) => flags.some((flag) => flag.flagId === flagId);
  return { answeredFirst, met: meets(decision), rereadMeets: meets(again), calls: done };
}

/** More calls than a raise makes, so that the last ones begin when it is over. */
const raiseCalls = 11;
const screeningCalls = 3;

describe('a screening and a raise, at every way their calls can follow one another', () => {
  it('see one another: the decision meets the flag, or reading again after it does; once 201 is answered, the decision', async () => {
    const ways: number[][] = [];
    for (let a = 0; a <= raiseCalls; a += 1)
      for (let b = a; b <= raiseCalls; b += 1) for (let c = b; c <= raiseCalls; c += 1) ways.push([a, b, c]);
    const seen = { answeredFirst: 0, met: 0, missed: 0 };
    for (const way of ways) {
      expect(way).toHaveLength(screeningCalls);
      const { answeredFirst, met, rereadMeets } = await interleaved(way);
      expect([way, met || rereadMeets]).toEqual([way, true]);
      expect([way, rereadMeets]).toEqual([way, true]);
      if (answeredFirst) expect([way, met]).toEqual([way, true]);
      seen.answeredFirst += Number(answeredFirst);
      seen.met += Number(met);
      seen.missed += Number(!met);
    }
    // Each kind was really met with.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  }, 60_000);

  it('miss one another never, where each writes first and then reads what the other writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 20, maxLength: 60 }), async (turns) => {
        const coalition = await aCoalition();
        const { stores, view } = coalition;
        const keyring = await view.keyring();
        await view.rules();
        const [one, other] = [stepper(), stepper()];
        const ports = screenPorts(coalition);
        const boarding = async () => {
          const result = await screenMerchant({ ...ports, store: one.wrap(ports.store) }, aScreening());
          if (result.kind !== 'answered') throw new Error(result.problem.code);
          const index = one.wrap(stores.index);
          await indexMerchant({ ...indexPorts(coalition, keyring), index }, result.decision.decisionId);
          const reread = aScreening({ reference: 'm-reread' }, { sourceId: 'msg_reread' });
          const again = await screenMerchant({ ...ports, store: one.wrap(ports.store) }, reread);
          return again.kind === 'answered' && again.decision.flags.length > 0;
        };
        const flagging = async () => {
          const flags = other.wrap(stores.flags);
          const raised = await raiseFlag(
            { ...stores, keyring, flags },
            {
              flag: { category: 'sale-site', identifiers: [{ type: 'host', value: 'quillmere.example' }] },
              flagId,
              actor: anActor(contributor),
              evidence: 'reported',
              now,
            },
          );
          if (!raised.ok) throw new Error(raised.error.code);
          const index = other.wrap(stores.index);
          const { touched } = await findTouched(
            { ...stores, index, keyring },
            { head: raised.value.head, now },
          );
          return touched.length > 0;
        };
        const both = Promise.all([one.run(boarding()), other.run(flagging())]);
        for (const turn of turns) await (turn ? one : other).step();
        while (!one.isOver() || !other.isOver()) {
          await one.step();
          await other.step();
        }
        const [rereadMeets, touches] = await both;
        expect(rereadMeets || touches).toBe(true);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
