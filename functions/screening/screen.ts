import { Hono } from 'hono';
import type { GatewayApp, GatewayBindings } from '../../shared/adapters/http/lambda-handler.ts';
import { problemReply, type ReplyTo } from '../../shared/adapters/http/problem-reply.ts';
import type { Problem } from '../../shared/contracts/problem.ts';
import { readJson } from '../../shared/contracts/read-json.ts';
import { deadlineIn, TooLate } from '../../shared/deadline.ts';
import { type ScreenPorts, screenMerchant } from '../../shared/flows/screen-merchant.ts';
import type { ScreeningResult } from '../../shared/flows/screening-request.ts';
import type { WorkObserver } from '../../shared/index-ports.ts';
import { Unavailable } from '../../shared/ports.ts';
import { type MeasuredPorts, measureScreening } from './measure-screening.ts';
import { observeScreening } from './observe-screening.ts';
import { type Incoming, type Verified, verifyRequest } from './verify-request.ts';

export interface ScreeningDeps extends ScreenPorts, Pick<MeasuredPorts, 'metered'> {
  readonly observer: WorkObserver;
  readonly livemode: boolean;
  readonly nowMs: () => number;
  /** Ms after which a screening without an answer is refused with 503. What it still commits, a repeat will find. */
  readonly deadlineMs: number;
}

const path = '/v1/providers/:provider/screenings';

/** The app behind `POST /v1/providers/{provider}/screenings`: verify, read, screen, answer. */
export function screeningApp(deps: ScreeningDeps): GatewayApp {
  const app = new Hono<{ Bindings: GatewayBindings }>();
  app.post(path, (context) => {
    const { requestId, rawBody } = context.env;
    const header = (name: string) => context.req.raw.headers.get(name);
    return answer(deps, {
      provider: context.req.param('provider'),
      requestId,
      nowMs: deps.nowMs(),
      header,
      rawBody,
    });
  });
  app.all(path, ({ env }) => turnAway('method-not-allowed', { ...env, headers: { allow: 'POST' } }));
  app.notFound(({ env }) => turnAway('not-found', env));
  return app;

  /** What is no screening leaves its line too. */
  function turnAway(code: Problem['code'], to: ReplyTo): Response {
    deps.observer.log('screening.refused', { requestId: to.requestId, problem: code });
    return problemReply({ code }, to);
  }
}

async function answer(deps: ScreeningDeps, incoming: Incoming): Promise<Response> {
  const measured = measureScreening(deps);
  const observe = observeScreening(deps, { ...incoming, values: measured.values });
  const { inTime, lastCall, end } = deadlineIn(deps.deadlineMs);
  try {
    const verified = await inTime(
      measured.verifying(() =>
        verifyRequest(deps.coalition, { ...incoming, addressed: (to) => observe.addressed(to) }),
      ),
    );
    if (!verified.ok) return refuse(verified.error);
    const result = await inTime(
      screen({ ...deps, ...measured }, { incoming, verified: verified.value, lastCall }),
    );
    if (result.kind === 'refused') return refuse(result.problem, verified.value);
    observe.answered(result, verified.value);
    return reply(result, incoming.requestId);
  } catch (error) {
    observe.failed(error);
    return problemReply(problemOf(error), incoming);
  } finally {
    end();
  }

  function refuse(problem: Problem, verified?: Verified): Response {
    observe.refused(problem, verified);
    return problemReply(problem, incoming);
  }
}

interface Screened {
  readonly incoming: Incoming;
  readonly verified: Verified;
  readonly lastCall: AbortSignal;
}

function screen(deps: ScreeningDeps, { incoming, verified, lastCall }: Screened) {
  return screenMerchant(deps, {
    provider: verified.provider,
    source: 'api',
    sourceId: verified.webhookId,
    raw: verified.raw,
    json: readJson(verified.raw),
    livemode: deps.livemode,
    now: new Date(incoming.nowMs).toISOString(),
    lastCall,
  });
}

function reply(result: Extract<ScreeningResult, { kind: 'answered' }>, requestId: string): Response {
  return new Response(result.decision.answer, {
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'request-id': requestId,
      'idempotent-replayed': String(result.replayed),
    },
  });
}

function problemOf(error: unknown): Problem {
  const detail = 'Send the same request again, with the same webhook-id.';
  if (error instanceof TooLate) return { code: 'deadline', detail };
  return { code: error instanceof Unavailable ? 'dependency-unavailable' : 'internal', detail };
}
