import type { MaskedValue } from '../contracts/decision-view.ts';
import type { MemberId } from '../contracts/ids.ts';
import type { ResolutionStep } from '../contracts/resolution.ts';
import type { DecisionSummary } from '../contracts/stored-decision.ts';
import { isEscalated, type WaitsFor, waitsFor } from '../domain/resolve/waits-for.ts';
import type { DecisionLog, MerchantStore } from '../ports.ts';
import type { ResolutionStore } from '../review-ports.ts';
import { readMaskedValues } from './read-masked-values.ts';

export interface WaitingPorts {
  readonly decisions: Pick<DecisionLog, 'list' | 'read'>;
  readonly merchants: MerchantStore;
  readonly resolutions: Pick<ResolutionStore, 'read'>;
}

export interface WaitingRequest {
  readonly providers: readonly MemberId[];
  /** `YYYY-MM-DD`, UTC, oldest first. */
  readonly days: readonly string[];
  /** Only reviews that their provider has handed to the coalition. */
  readonly onlyEscalated: boolean;
  /** How many are wanted. */
  readonly limit: number;
  /** Decisions that are read at most to find them. */
  readonly maxRead: number;
}

/** A decision that waits for people. */
export interface WaitingReview {
  readonly provider: MemberId;
  readonly decision: DecisionSummary;
  readonly waitsFor: WaitsFor;
  readonly steps: readonly ResolutionStep[];
  /** Only where its provider has handed it to the coalition, and the application is still kept. */
  readonly values: readonly MaskedValue[] | null;
}

export interface WaitingReviews {
  readonly waiting: readonly WaitingReview[];
  /** How many decisions were read. */
  readonly read: number;
  /** False where there may be more, of these days and providers, than were found. */
  readonly complete: boolean;
}

const pageSize = 100;
const atOnce = 10;

/**
 * The decisions that wait for people, oldest first: reviews that nobody has ended, and declines on whose override somebody has
 * begun, each the merchant's newest. Lists lag by a moment; how each review stands is read strongly.
 */
export async function listWaitingReviews(
  ports: WaitingPorts,
  request: WaitingRequest,
): Promise<WaitingReviews> {
  const waiting: WaitingReview[] = [];
  let read = 0;
  for (const day of request.days) {
    const listed = await listDay(ports, { day, request, left: request.maxRead - read });
    read += listed.read;
    for (let start = 0; start < listed.open.length && waiting.length <= request.limit; start += atOnce) {
      const some = listed.open.slice(start, start + atOnce);
      const looked = await Promise.all(
        some.map((one) => look(ports, { ...one, onlyEscalated: request.onlyEscalated })),
      );
      waiting.push(...looked.filter((one) => one !== null));
    }
    if (waiting.length > request.limit || !listed.complete)
      return { waiting: waiting.slice(0, request.limit), read, complete: false };
  }
  return { waiting, read, complete: true };
}

interface Listed {
  readonly provider: MemberId;
  readonly decision: DecisionSummary;
}

/** What of a day may need people, oldest first. */
async function listDay(
  { decisions }: WaitingPorts,
  { day, request, left }: { day: string; request: WaitingRequest; left: number },
) {
  const open: Listed[] = [];
  let read = 0;
  let complete = true;
  for (const provider of request.providers) {
    let cursor: string | null = null;
    do {
      if (read >= left) {
        complete = false;
        break;
      }
      const page = await decisions.list(provider, { by: 'day', day }, { limit: pageSize, cursor });
      if (page === 'bad-cursor') throw new Error('A list of decisions refused its own cursor.');
      read += page.items.length;
      open.push(
        ...page.items
          .filter(({ outcome }) => outcome !== 'approve')
          .map((decision) => ({ provider, decision })),
      );
      cursor = page.nextCursor;
    } while (cursor !== null);
  }
  return {
    open: open.toSorted((a, b) => (a.decision.decidedAt < b.decision.decidedAt ? -1 : 1)),
    read,
    complete,
  };
}

async function look(
  ports: WaitingPorts,
  { provider, decision, onlyEscalated }: Listed & { readonly onlyEscalated: boolean },
): Promise<WaitingReview | null> {
  const { decisionId, outcome, merchant } = decision;
  const steps = await ports.resolutions.read(provider, decisionId);
  const whom = waitsFor({ outcome }, steps);
  if (whom === null || (onlyEscalated && !isEscalated(steps))) return null;
  const standing = await ports.merchants.readStanding(provider, merchant.reference);
  if (standing?.decisionId !== decisionId) return null;
  const stored = isEscalated(steps) ? await ports.decisions.read(provider, decisionId) : null;
  const values = stored && (await readMaskedValues(ports.merchants, stored));
  return { provider, decision, waitsFor: whom, steps, values };
}
