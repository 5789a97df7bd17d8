import type { HookAnswer } from '../../shared/contracts/hook-answer.ts';
import type { Taken } from './receive-hook.ts';

/** The acknowledgement of an event. A decision in it is the stored answer, byte for byte. */
export function hookReply(taken: Taken, requestId: string): Response {
  const replayed = taken.kind === 'screened' && taken.replayed;
  return new Response(bodyOf(taken), {
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'request-id': requestId,
      'idempotent-replayed': String(replayed),
    },
  });
}

function bodyOf(taken: Taken): string {
  if (taken.kind === 'screened') return `{"action":"screened","decision":${taken.decision.answer}}`;
  return JSON.stringify(acknowledged(taken));
}

function acknowledged(taken: Exclude<Taken, { kind: 'screened' }>): HookAnswer {
  switch (taken.kind) {
    case 'passed-over':
      return { action: 'passed-over', why: taken.why, merchant: { reference: taken.merchant } };
    case 'offboarded':
      return { action: 'offboarded', merchant: { reference: taken.merchant } };
    case 'ignored':
      return { action: 'ignored', why: taken.why };
    case 'of-another-account':
      return { action: 'ignored', why: 'another-account' };
  }
}
