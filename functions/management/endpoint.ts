import type { Context } from 'hono';
import type * as z from 'zod';
import type { GatewayBindings } from '../../shared/adapters/http/lambda-handler.ts';
import type { Problem } from '../../shared/contracts/problem.ts';
import type { LogFields } from '../../shared/log-lines.ts';
import { Unavailable } from '../../shared/ports.ts';
import { fail, type Result } from '../../shared/result.ts';
import { authorize, type Caller, type Need, type Refused } from './authorize.ts';
import type { ManagementDeps } from './management-deps.ts';
import { refusal } from './refusal.ts';

/** One call of one endpoint, by somebody who may call it. */
export interface Call<P> {
  readonly caller: Caller;
  readonly path: P;
  readonly query: URLSearchParams;
  readonly header: (name: string) => string | null;
  readonly rawBody: Result<Uint8Array, Problem>;
  readonly nowMs: number;
  readonly deps: ManagementDeps;
}

/** What is answered; `about` names what the call turned out to concern, for the log. */
export interface Answered {
  readonly status: 200 | 201 | 202;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly about?: About;
}

type About = Pick<
  LogFields,
  | 'provider'
  | 'merchant'
  | 'decisionId'
  | 'flagId'
  | 'outcome'
  | 'resolution'
  | 'replayed'
  | 'concerns'
  | 'keyId'
  | 'count'
  | 'matchCount'
  | 'policyVersion'
  | 'backtest'
  | 'source'
  | 'backBook'
>;

export interface EndpointShape<P> {
  readonly need: Need;
  /** The grammar of the path's parameters. A parameter outside it names nothing: 404, as for any unknown id. */
  readonly path: z.ZodType<P>;
  readonly about: (path: P) => About;
  readonly answer: (call: Call<P>) => Promise<Result<Answered, Problem>>;
}

export type Endpoint = (
  context: Context<{ Bindings: GatewayBindings }>,
  deps: ManagementDeps,
) => Promise<Response>;

interface Done {
  readonly result: Result<Answered, Problem>;
  readonly who?: Partial<Caller>;
  readonly about?: About;
}

/** As much as was known of a call when it failed. */
interface Seen {
  who?: Caller;
  about?: About;
}

interface Running {
  readonly context: Context<{ Bindings: GatewayBindings }>;
  readonly deps: ManagementDeps;
  readonly seen: Seen;
}

/** An endpoint that nobody passes without authorization, and that leaves one line in the log for every call. */
export function endpoint<P>(shape: EndpointShape<P>): Endpoint {
  return async (context, deps) => {
    const { requestId } = context.env;
    const fields = { requestId, route: context.req.routePath };
    const seen: Seen = {};
    try {
      const done = await run(shape, { context, deps, seen });
      const response = done.result.ok
        ? reply(done.result.value, requestId)
        : refusal(done.result.error, requestId);
      deps.observer.log(done.result.ok ? 'management.answered' : 'management.refused', {
        ...fields,
        ...logged(done),
        status: response.status,
      });
      return response;
    } catch (error) {
      const unavailable = error instanceof Unavailable;
      const response = refusal({ code: unavailable ? 'dependency-unavailable' : 'internal' }, requestId);
      deps.observer.log(unavailable ? 'management.unavailable' : 'request.failed', {
        ...fields,
        ...whoOf(seen.who),
        ...seen.about,
        status: response.status,
        error: error instanceof Error ? error.name : typeof error,
      });
      return response;
    }
  };
}

async function run<P>(shape: EndpointShape<P>, { context, deps, seen }: Running): Promise<Done> {
  const nowMs = deps.nowMs();
  const header = (name: string) => context.req.raw.headers.get(name);
  const gate = { tokens: deps.tokens, coalition: deps.stores.coalition, nowMs };
  const authorized = await authorize(header('authorization'), shape.need, gate);
  if (!authorized.ok) return turnedAway(authorized.error);
  const who = authorized.value;
  seen.who = who;
  const path = shape.path.safeParse(context.req.param());
  if (!path.success) return { result: fail({ code: 'not-found' }), who };
  seen.about = shape.about(path.data);
  const { rawBody } = context.env;
  const call = {
    caller: who,
    path: path.data,
    query: new URL(context.req.url).searchParams,
    header,
    rawBody,
    nowMs,
    deps,
  };
  return { result: await shape.answer(call), who, about: seen.about };
}

function turnedAway({ problem, claims, member }: Refused): Done {
  return { result: fail(problem), who: { ...(claims && { claims }), ...(member && { member }) } };
}

function reply({ status, body, headers }: Answered, requestId: string): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'request-id': requestId,
      ...headers,
    },
  });
}

/** Codes and ids: who, about what, with what result. Nothing of any body. */
function logged({ result, who, about }: Done): Omit<LogFields, 'requestId'> {
  return {
    ...whoOf(who),
    ...about,
    ...(result.ok ? result.value.about : { problem: result.error.code }),
  };
}

function whoOf(who: Partial<Caller> | undefined): Pick<LogFields, 'member' | 'subject'> {
  return {
    ...(who?.member && { member: who.member.memberId }),
    ...(who?.claims && { subject: who.claims.subject }),
  };
}
