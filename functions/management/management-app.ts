import { type Context, Hono } from 'hono';
import type { GatewayApp, GatewayBindings } from '../../shared/adapters/http/lambda-handler.ts';
import { problemReply } from '../../shared/adapters/http/problem-reply.ts';
import { describeService } from './describe-service.ts';
import type { Endpoint } from './endpoint.ts';
import { listDecisions } from './list-decisions.ts';
import type { ManagementDeps } from './management-deps.ts';
import { postFlag } from './post-flag.ts';
import { readDecision } from './read-decision.ts';
import { readFlag } from './read-flag.ts';
import { readStanding } from './read-standing.ts';
import { reindexFlags } from './reindex-flags.ts';
import { replayDecision } from './replay-decision.ts';
import { resolveDecision } from './resolve-decision.ts';

/** The app behind everything but screenings: each route and its one method. A GET answers HEAD too. */
export function managementApp(deps: ManagementDeps): GatewayApp {
  const app = new Hono<{ Bindings: GatewayBindings }>();
  for (const [path, method, endpoint] of routes) {
    app.on(method, path, (context) => endpoint(context, deps));
    app.all(path, notAllowed(deps, method === 'GET' ? 'GET, HEAD' : method));
  }
  for (const [path, answer] of describeService(deps)) {
    app.get(path, (context) => {
      const { requestId } = context.env;
      deps.observer.log('management.answered', { requestId, route: path, status: 200 });
      return answer(requestId);
    });
    app.all(path, notAllowed(deps, 'GET, HEAD'));
  }
  app.notFound((context) => {
    const { requestId } = context.env;
    deps.observer.log('management.refused', { requestId, problem: 'not-found', status: 404 });
    return problemReply({ code: 'not-found' }, { requestId });
  });
  return app;
}

const routes: readonly (readonly [string, 'GET' | 'POST', Endpoint])[] = [
  ['/v1/providers/:provider/decisions', 'GET', listDecisions],
  ['/v1/providers/:provider/decisions/:id', 'GET', readDecision],
  ['/v1/providers/:provider/decisions/:id/replay', 'GET', replayDecision],
  ['/v1/providers/:provider/decisions/:id/resolution', 'POST', resolveDecision],
  ['/v1/providers/:provider/merchants/:reference', 'GET', readStanding],
  ['/v1/flags', 'POST', postFlag],
  // Before the flags by their ids, or it would be taken for one.
  ['/v1/flags/reindex', 'POST', reindexFlags],
  ['/v1/flags/:id', 'GET', readFlag],
];

/** Paths are public knowledge, so this is answered before anybody is asked for a token. */
function notAllowed({ observer }: ManagementDeps, allow: string) {
  return (context: Context<{ Bindings: GatewayBindings }>): Response => {
    const { requestId } = context.env;
    const route = context.req.routePath;
    observer.log('management.refused', { requestId, route, problem: 'method-not-allowed', status: 405 });
    return problemReply({ code: 'method-not-allowed' }, { requestId, headers: { allow } });
  };
}
