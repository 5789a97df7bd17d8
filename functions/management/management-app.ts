import { type Context, Hono } from 'hono';
import type { GatewayApp, GatewayBindings } from '../../shared/adapters/http/lambda-handler.ts';
import { problemReply } from '../../shared/adapters/http/problem-reply.ts';
import { backBookRoutes } from './backbooks/back-book-routes.ts';
import { getBacktest } from './backtests/read.ts';
import { postBacktest } from './backtests/start.ts';
import { describeService } from './describe-service.ts';
import type { Endpoint } from './endpoint.ts';
import {
  beginFeedImport,
  completeFeedImport,
  importFeedRows,
  releaseFeedImport,
} from './feeds/import-steps.ts';
import { listFeeds } from './feeds/list-feeds.ts';
import { registerFeed } from './feeds/register-feed.ts';
import { patchFlag } from './flag-life/amend.ts';
import { decideDispute } from './flag-life/decide-dispute.ts';
import { holdFlag } from './flag-life/hold.ts';
import { listEvents } from './flag-life/list-events.ts';
import { mergeFlag } from './flag-life/merge.ts';
import { openDispute } from './flag-life/open-dispute.ts';
import { postOpinion } from './flag-life/opinions.ts';
import { releaseFlag } from './flag-life/release.ts';
import { verifyFlag } from './flag-life/verify.ts';
import { withdrawFlag } from './flag-life/withdraw.ts';
import { exportFlags } from './flag-reading/export-flags.ts';
import { getFlags } from './flag-reading/list-flags.ts';
import { postFlagSearch } from './flag-reading/search-flags.ts';
import { hookRoutes } from './hooks/hook-routes.ts';
import {
  listJurisdictionEvents,
  listJurisdictions,
  readJurisdiction,
} from './jurisdictions/read-jurisdictions.ts';
import { putJurisdictions } from './jurisdictions/replace-jurisdictions.ts';
import { listDecisions } from './list-decisions.ts';
import { listFlagCategories } from './list-flag-categories.ts';
import type { ManagementDeps } from './management-deps.ts';
import { memberRoutes } from './members/member-routes.ts';
import { noticeRoutes } from './notices/notice-routes.ts';
import { offboardMerchant } from './offboard-merchant.ts';
import { policyRoutes } from './policies/policy-routes.ts';
import { postFlag } from './post-flag.ts';
import { postTermsCheck } from './post-terms-check.ts';
import { readDecision } from './read-decision.ts';
import { readFlag } from './read-flag.ts';
import { readStanding } from './read-standing.ts';
import { reindexFlags } from './reindex-flags.ts';
import { replayDecision } from './replay-decision.ts';
import { resolveDecision } from './resolve-decision.ts';
import { confirmEntry, deleteNegative, listNegative, postNegative } from './safeguards/negative-list.ts';
import { previewFlag } from './safeguards/preview-flag.ts';
import { readFlagRecord } from './safeguards/read-flag-record.ts';

/** The app behind everything but screenings: each route and its methods. A GET answers HEAD too. */
export function managementApp(deps: ManagementDeps): GatewayApp {
  const app = new Hono<{ Bindings: GatewayBindings }>();
  for (const [path, endpoints] of Map.groupBy(routes, ([path]) => path)) {
    for (const [, method, endpoint] of endpoints) app.on(method, path, (context) => endpoint(context, deps));
    app.all(path, notAllowed(deps, methodsOf(endpoints).join(', ')));
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

type Route = readonly [string, 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', Endpoint];

/** What is asked for is looked for from the top: a path with a word where another has an id stands before it. */
const routes: readonly Route[] = [
  ['/v1/providers/:provider/decisions', 'GET', listDecisions],
  ['/v1/providers/:provider/decisions/:id', 'GET', readDecision],
  ['/v1/providers/:provider/decisions/:id/replay', 'GET', replayDecision],
  ['/v1/providers/:provider/decisions/:id/resolution', 'POST', resolveDecision],
  ['/v1/providers/:provider/merchants/:reference', 'GET', readStanding],
  ['/v1/providers/:provider/merchants/:reference/offboard', 'POST', offboardMerchant],
  ['/v1/providers/:provider/terms-checks', 'POST', postTermsCheck],
  ['/v1/flag-categories', 'GET', listFlagCategories],
  ['/v1/flags', 'GET', getFlags],
  ['/v1/flags', 'POST', postFlag],
  ['/v1/flags/preview', 'POST', previewFlag],
  ['/v1/flags/reindex', 'POST', reindexFlags],
  ['/v1/flags/search', 'POST', postFlagSearch],
  ['/v1/flags/export', 'GET', exportFlags],
  ['/v1/flags/:id', 'GET', readFlag],
  ['/v1/flags/:id', 'PATCH', patchFlag],
  ['/v1/flags/:id/events', 'GET', listEvents],
  ['/v1/flags/:id/opinions', 'POST', postOpinion],
  ['/v1/flags/:id/verify', 'POST', verifyFlag],
  ['/v1/flags/:id/withdraw', 'POST', withdrawFlag],
  ['/v1/flags/:id/disputes', 'POST', openDispute],
  ['/v1/flags/:id/disputes/:n', 'POST', decideDispute],
  ['/v1/flags/:id/hold', 'POST', holdFlag],
  ['/v1/flags/:id/release', 'POST', releaseFlag],
  ['/v1/flags/:id/merge', 'POST', mergeFlag],
  ['/v1/feeds', 'GET', listFeeds],
  ['/v1/feeds/:feed', 'PUT', registerFeed],
  ['/v1/feeds/:feed/imports', 'POST', beginFeedImport],
  ['/v1/feeds/:feed/imports/:run/rows', 'POST', importFeedRows],
  ['/v1/feeds/:feed/imports/:run/complete', 'POST', completeFeedImport],
  ['/v1/feeds/:feed/imports/:run/release', 'POST', releaseFeedImport],
  ['/v1/negative-list', 'GET', listNegative],
  ['/v1/negative-list', 'POST', postNegative],
  ['/v1/negative-list/:id', 'DELETE', deleteNegative],
  ['/v1/negative-list/:id/confirm', 'POST', confirmEntry],
  ['/v1/jurisdictions', 'GET', listJurisdictions],
  ['/v1/jurisdictions', 'PUT', putJurisdictions],
  ['/v1/jurisdictions/events', 'GET', listJurisdictionEvents],
  ['/v1/jurisdictions/:country', 'GET', readJurisdiction],
  ['/v1/members/:id/flag-record', 'GET', readFlagRecord],
  ['/v1/policies/:version/backtest', 'POST', postBacktest],
  ['/v1/policies/:version/backtests/:id', 'GET', getBacktest],
  ...backBookRoutes,
  ...memberRoutes,
  ...noticeRoutes,
  ...hookRoutes,
  ...policyRoutes,
];

function methodsOf(endpoints: readonly Route[]): string[] {
  return endpoints.flatMap(([, method]) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}

/** Paths are public knowledge, so this is answered before anybody is asked for a token. */
function notAllowed({ observer }: ManagementDeps, allow: string) {
  return (context: Context<{ Bindings: GatewayBindings }>): Response => {
    const { requestId } = context.env;
    const route = context.req.routePath;
    observer.log('management.refused', { requestId, route, problem: 'method-not-allowed', status: 405 });
    return problemReply({ code: 'method-not-allowed' }, { requestId, headers: { allow } });
  };
}
