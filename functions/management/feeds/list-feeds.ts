import * as z from 'zod';
import { ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { showFeed } from './show-import.ts';

/** `GET /v1/feeds`: every list with how its import stands; a contributor sees its own. */
export const listFeeds = endpoint({
  need: { scope: 'flagstop/flags:read', roles: ['operator', 'auditor', 'contributor'] },
  path: z.object({}),
  about: () => ({}),
  async answer({ caller: { member }, deps, nowMs }) {
    const { feeds } = await deps.stores.coalition.readDeployment();
    const all = member.roles.includes('operator') || member.roles.includes('auditor');
    const seen = feeds.filter(({ owner }) => all || owner === member.memberId);
    const items = await Promise.all(
      seen.map(async (feed) => {
        const imports = await deps.stores.feedEntries.readImports(feed);
        return showFeed(feed, { imports, nowMs });
      }),
    );
    return ok({ status: 200, body: { items } });
  },
});
