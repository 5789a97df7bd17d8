import type { Problem } from '../../shared/contracts/problem.ts';
import type { ScreenPorts } from '../../shared/flows/screen-merchant.ts';
import type { ScreeningRequest } from '../../shared/flows/screening-request.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type aCoalition, noon, provider } from './a-coalition.ts';
import { applicationJson } from './an-application.ts';

/** The ports of a screening on a coalition's stores, without waiting between attempts. */
export function screenPorts({ stores, view }: Awaited<ReturnType<typeof aCoalition>>): ScreenPorts {
  return {
    store: stores.screening,
    log: stores.decisions,
    coalition: view,
    pause: async () => {},
    random: () => 0.5,
  };
}

/** A screening request as the function hands it over, signature already verified. */
export function aScreening(
  merchant: Record<string, unknown> = {},
  changes: Partial<ScreeningRequest> = {},
): ScreeningRequest {
  const body = applicationJson(merchant);
  const json: Result<object, Problem> = ok(body);
  return {
    provider,
    source: 'api',
    sourceId: 'msg_1',
    raw: Buffer.from(JSON.stringify(body)),
    json,
    livemode: false,
    now: new Date(noon).toISOString(),
    ...changes,
  };
}
