import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import type { Problem } from '../../shared/contracts/problem.ts';
import type { StoredDecision } from '../../shared/contracts/stored-decision.ts';
import { type ScreenPorts, screenMerchant } from '../../shared/flows/screen-merchant.ts';
import type { Stores } from '../../shared/ports.ts';
import { ok, type Result } from '../../shared/result.ts';
import { aCoalition, noon, provider } from '../../tests/support/a-coalition.ts';
import { ordinaryApplication } from '../ordinary-application.ts';
import { raiseInventedFlags, raiseOne } from './raise-invented-flags.ts';

/** Screens an ordinary merchant under a reference, with more websites than the ordinary ones. */
export type Screener = (reference: string, moreWebsites?: readonly string[]) => Promise<StoredDecision>;

const flagged: FlagIdentifier = { type: 'host', value: 'flagged-bindery.example' };

/** A website on which the one flag stands that is not invented at random. */
export const flaggedWebsite = 'https://flagged-bindery.example/shop';

/**
 * A screener whose environment has screened before, on stores that hold so many invented flags and one that
 * {@link flaggedWebsite} meets.
 */
export async function warmScreener(stores: Stores, invented: number): Promise<Screener> {
  const { view } = await aCoalition({ stores });
  const flagPorts = { ...stores, keyring: await view.keyring() };
  await raiseInventedFlags(flagPorts, invented);
  await raiseOne(flagPorts, { entry: 'met', identifiers: [flagged] });
  const ports: ScreenPorts = {
    store: stores.screening,
    log: stores.decisions,
    coalition: view,
    pause: async () => {},
    random: () => 0.5,
  };
  const screener: Screener = (reference, moreWebsites = []) => screen(ports, { reference, moreWebsites });
  await screener('m-warm-up');
  return screener;
}

async function screen(
  ports: ScreenPorts,
  { reference, moreWebsites }: { reference: string; moreWebsites: readonly string[] },
): Promise<StoredDecision> {
  const { websites } = ordinaryApplication().merchant;
  const body = ordinaryApplication({ reference, websites: [...websites, ...moreWebsites] });
  const json: Result<object, Problem> = ok(body);
  // A webhook asks for its sender's keys before anything else.
  await ports.coalition.provider(provider);
  const result = await screenMerchant(ports, {
    provider,
    source: 'api',
    sourceId: `msg_${reference}`,
    raw: Buffer.from(JSON.stringify(body)),
    json,
    livemode: false,
    now: new Date(noon).toISOString(),
  });
  if (result.kind === 'refused') throw new Error(`Refused: ${result.problem.code}`);
  return result.decision;
}
