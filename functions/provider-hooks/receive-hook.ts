import { Hono } from 'hono';
import { jsonBody } from '../../shared/adapters/http/json-body.ts';
import type { GatewayApp, GatewayBindings } from '../../shared/adapters/http/lambda-handler.ts';
import { problemReply, type ReplyTo } from '../../shared/adapters/http/problem-reply.ts';
import type { Problem } from '../../shared/contracts/problem.ts';
import { maxApplicationBytes } from '../../shared/contracts/read-application.ts';
import { deadlineIn, TooLate } from '../../shared/deadline.ts';
import { type EventResult, takeEvent } from '../../shared/flows/hooks/take-event.ts';
import { Unavailable } from '../../shared/ports.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { hookReply } from './hook-reply.ts';
import { measureHook } from './measure-hook.ts';
import { type HookDeps, observeHook } from './observe-hook.ts';
import { readEvent } from './read-event.ts';
import { type IncomingHook, type VerifiedHook, verifyHook } from './verify-hook.ts';

const path = '/v1/providers/:provider/hooks/:source';

/** The app behind `POST /v1/providers/{provider}/hooks/{source}`: verify, translate, screen, acknowledge. */
export function hooksApp(deps: HookDeps): GatewayApp {
  const app = new Hono<{ Bindings: GatewayBindings }>();
  app.post(path, async ({ env, req }) => {
    const incoming: IncomingHook = {
      provider: req.param('provider'),
      source: req.param('source'),
      requestId: env.requestId,
      nowMs: deps.nowMs(),
      header: (name) => req.raw.headers.get(name),
      body: jsonBody({
        header: (name) => req.raw.headers.get(name),
        rawBody: env.rawBody,
        maxBytes: maxApplicationBytes,
      }),
    };
    return await answer(deps, incoming);
  });
  app.all(path, ({ env }) => turnAway('method-not-allowed', { ...env, headers: { allow: 'POST' } }));
  app.notFound(({ env }) => turnAway('not-found', env));
  return app;

  /** What is no webhook leaves its line too. */
  function turnAway(code: Problem['code'], to: ReplyTo): Response {
    deps.observer.log('hook.refused', { requestId: to.requestId, problem: code });
    return problemReply({ code }, to);
  }
}

async function answer(deps: HookDeps, incoming: IncomingHook): Promise<Response> {
  const { ports, verifying, values } = measureHook(deps);
  const observe = observeHook(deps, { ...incoming, values });
  const { inTime, lastCall, end } = deadlineIn(deps.deadlineMs);
  try {
    const verified = await inTime(
      verifying(() => verifyHook(ports, { ...incoming, addressed: (to) => observe.addressed(to) })),
    );
    if (!verified.ok) return refuse(verified.error);
    observe.verified(verified.value);
    const notSeen = (why: string) => observe.notSeen(why);
    const result = await inTime(take(ports, { incoming, verified: verified.value, lastCall, notSeen }));
    if (!result.ok) return refuse(result.error);
    observe.taken(result.value);
    return hookReply(result.value, incoming.requestId);
  } catch (error) {
    observe.failed(error);
    return problemReply(problemOf(error), incoming);
  } finally {
    end();
  }

  function refuse(problem: Problem): Response {
    observe.refused(problem);
    return problemReply(problem, incoming);
  }
}

export type Taken = Exclude<EventResult, { kind: 'refused' }> | { readonly kind: 'of-another-account' };

interface Taking {
  readonly incoming: IncomingHook;
  readonly verified: VerifiedHook;
  readonly lastCall: AbortSignal;
  readonly notSeen: (why: string) => void;
}

async function take(
  deps: HookDeps,
  { incoming, verified, lastCall, notSeen }: Taking,
): Promise<Result<Taken, Problem>> {
  const { provider, source, hook } = verified;
  const event = readEvent(verified, incoming);
  if (!event.ok) return event;
  const { owner } = event.value;
  if (owner !== undefined && hook.settings.account !== undefined && owner !== hook.settings.account)
    return ok({ kind: 'of-another-account' });
  const result = await takeEvent(deps, {
    provider,
    source: source.name,
    event: event.value,
    livemode: deps.livemode,
    now: new Date(incoming.nowMs).toISOString(),
    lastCall,
    seeMore: deps.seeMore(source, { hook, notSeen }),
  });
  return result.kind === 'refused' ? fail(result.problem) : ok(result);
}

function problemOf(error: unknown): Problem {
  const detail = 'The source sends the event again by itself.';
  if (error instanceof TooLate) return { code: 'deadline', detail };
  return { code: error instanceof Unavailable ? 'dependency-unavailable' : 'internal', detail };
}
