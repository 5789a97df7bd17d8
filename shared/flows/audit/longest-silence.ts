import type { MemberId } from '../../contracts/ids.ts';
import type { DecisionSource } from '../../contracts/vocabulary.ts';
import type { CoalitionStore, DecisionLog } from '../../ports.ts';
import { everyProvider } from './every-provider.ts';

const dayMs = 24 * 3_600_000;
/** Who screened on each of so many days before it fell silent usually screens; after as many days of silence it does not. */
const usualDays = 7;
/** Looked at of one day's newest decisions: more that nobody asked for are not passed over. */
const mostPages = 5;

interface Ports {
  readonly coalition: Pick<CoalitionStore, 'listMembers'>;
  readonly decisions: Pick<DecisionLog, 'list'>;
}

/** Who is silent, and for how many hours. */
export interface Silence {
  readonly provider: MemberId;
  readonly hours: number;
}

/**
 * How long the provider is silent that is so for longest, of those that usually screen on every day; null where there is none. A
 * provider that rests at weekends is none of them: its silence says nothing. Decisions that nobody asked for do not count.
 */
export async function longestSilence(ports: Ports, nowMs: number): Promise<Silence | null> {
  let longest: Silence | null = null;
  for await (const { memberId } of everyProvider(ports.coalition)) {
    const hours = await hoursSilent(ports, { provider: memberId, nowMs });
    if (hours > (longest?.hours ?? 0)) longest = { provider: memberId, hours };
  }
  return longest;
}

async function hoursSilent(
  ports: Ports,
  { provider, nowMs }: { readonly provider: MemberId; readonly nowMs: number },
): Promise<number> {
  for (let back = 0; back <= usualDays; back += 1) {
    const lastAt = await lastAskedOn(ports, { provider, atMs: nowMs - back * dayMs });
    if (lastAt === null) continue;
    const silentMs = nowMs - lastAt;
    if (silentMs < dayMs) return silentMs / 3_600_000;
    return (await asksEveryDay(ports, { provider, untilMs: lastAt })) ? silentMs / 3_600_000 : 0;
  }
  return 0;
}

async function asksEveryDay(
  ports: Ports,
  { provider, untilMs }: { readonly provider: MemberId; readonly untilMs: number },
): Promise<boolean> {
  for (let back = 1; back < usualDays; back += 1) {
    if ((await lastAskedOn(ports, { provider, atMs: untilMs - back * dayMs })) === null) return false;
  }
  return true;
}

/** When the provider last asked on the UTC day of an instant (epoch ms); null where it did not. */
async function lastAskedOn(
  { decisions }: Ports,
  { provider, atMs }: { readonly provider: MemberId; readonly atMs: number },
): Promise<number | null> {
  const day = new Date(atMs).toISOString().slice(0, 10);
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const listed: Awaited<ReturnType<typeof decisions.list>> = await decisions.list(
      provider,
      { by: 'day', day },
      { limit: 1 + 24 * page, cursor },
    );
    if (listed === 'bad-cursor') throw new Error('A list refused its own cursor.');
    const asked = listed.items.find(({ source }) => !unasked.includes(source));
    if (asked) return Date.parse(asked.decidedAt);
    if (listed.nextCursor === null) return null;
    cursor = listed.nextCursor;
  }
  return null;
}

const unasked: readonly DecisionSource[] = ['rescreen', 'backbook'];
