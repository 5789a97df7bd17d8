import type { StoredDecision } from '../../shared/contracts/stored-decision.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import { ok } from '../../shared/result.ts';
import { type aCoalition, noon, provider } from '../../tests/support/a-coalition.ts';
import { screenPorts } from '../../tests/support/a-screening.ts';
import type { ordinaryApplication } from '../ordinary-application.ts';

/** The decision on an application, as the function makes it once the signature is verified. */
export async function boardMerchant(
  coalition: Awaited<ReturnType<typeof aCoalition>>,
  body: ReturnType<typeof ordinaryApplication>,
): Promise<StoredDecision> {
  const result = await screenMerchant(screenPorts(coalition), {
    provider,
    source: 'api',
    sourceId: `msg_${body.merchant.reference}`,
    raw: Buffer.from(JSON.stringify(body)),
    json: ok(body),
    livemode: false,
    now: new Date(noon).toISOString(),
  });
  if (result.kind === 'refused') throw new Error(`Refused: ${result.problem.code}`);
  return result.decision;
}
