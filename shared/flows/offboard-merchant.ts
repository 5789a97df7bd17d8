import type { MemberId, MerchantReference } from '../contracts/ids.ts';
import type { Problem } from '../contracts/problem.ts';
import type { Standing } from '../contracts/stored-merchant.ts';
import { type Leaving, offboarded, saysTheSame } from '../domain/offboarding.ts';
import type { MerchantLives } from '../lifecycle-ports.ts';
import { type MerchantStore, Unavailable } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';

export interface OffboardPorts {
  readonly merchants: Pick<MerchantStore, 'readStanding'>;
  readonly lives: Pick<MerchantLives, 'offboard'>;
}

export interface Offboard extends Leaving {
  readonly provider: MemberId;
  readonly merchant: MerchantReference;
}

export interface Offboarded {
  readonly standing: Standing;
  /** True where it was offboarded already, in the same words. */
  readonly repeated: boolean;
}

/** So often is a standing read again that moved on meanwhile. */
const attempts = 8;

/**
 * The standing of a merchant that its provider leaves: no longer counted as boarded, and matched to flags for alerts until its
 * time is over. `not-found` for a merchant that never was; `conflict` where it was offboarded otherwise before. What flags find
 * it by gets its end afterwards, from whoever tends standings that wait.
 */
export async function offboardMerchant(
  ports: OffboardPorts,
  asked: Offboard,
): Promise<Result<Offboarded, Problem>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const standing = await ports.merchants.readStanding(asked.provider, asked.merchant);
    if (!standing) return fail({ code: 'not-found' });
    if (standing.state === 'offboarded')
      return saysTheSame(standing.offboarding, asked) ? ok({ standing, repeated: true }) : fail(otherwise);
    const next = offboarded(standing, asked);
    const written = await ports.lives.offboard({ standing: next, expectedVersion: standing.version });
    if (written === 'offboarded') return ok({ standing: next, repeated: false });
  }
  throw new Unavailable('A standing kept changing while its merchant was to be offboarded.');
}

const otherwise: Problem = {
  code: 'conflict',
  detail:
    'The merchant is offboarded already, for another reason or another number of days. Read its standing.',
};
