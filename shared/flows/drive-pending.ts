import type { MerchantIndex, PendingStanding } from '../index-ports.ts';
import { type Indexed, type IndexPorts, indexMerchant } from './index-merchant.ts';

export interface DrivePorts extends IndexPorts {
  readonly index: IndexPorts['index'] & Pick<MerchantIndex, 'listPending'>;
}

/** How a merchant that waited was driven again; `failed` with the error where something was not read or written. */
export type Driven =
  | { readonly standing: PendingStanding; readonly result: Indexed }
  | { readonly standing: PendingStanding; readonly failed: unknown };

/** Merchants driven at once. */
const atOnce = 10;

/**
 * Indexes again what has waited since before an instant, longest first and at most `limit`, one answer each as it is
 * done. One that fails keeps nothing else from its turn. What is left waits for the next run.
 */
export async function* drivePending(
  ports: DrivePorts,
  { before, limit }: { before: string; limit: number },
): AsyncGenerator<Driven> {
  const waiting = await ports.index.listPending(before, limit);
  for (let start = 0; start < waiting.length; start += atOnce)
    yield* await Promise.all(waiting.slice(start, start + atOnce).map((standing) => drive(ports, standing)));
}

async function drive(ports: DrivePorts, standing: PendingStanding): Promise<Driven> {
  try {
    const { provider, merchant } = standing;
    const current = await ports.merchants.readStanding(provider, merchant);
    if (!current) return { standing, result: { kind: 'missing', what: 'decision' } };
    return { standing, result: await indexMerchant(ports, current.decisionId) };
  } catch (failed) {
    return { standing, failed };
  }
}
