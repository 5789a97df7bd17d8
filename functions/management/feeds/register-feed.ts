import * as z from 'zod';
import { feedNameSchema, registerFeedSchema } from '../../../shared/contracts/feeds/feed-registration.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { exportFeed } from '../../../shared/domain/flag/exported-flag.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { readFeedBody } from './read-feed-body.ts';
import { showFeed } from './show-import.ts';

/** `PUT /v1/feeds/{feed}`: an operator puts down whose a list is, what its word is worth and how old it may grow. */
export const registerFeed = endpoint({
  need: { scope: 'flagstop/members:write', roles: ['operator'] },
  path: z.object({ feed: feedNameSchema }),
  about: () => ({}),
  async answer(call) {
    const { deps, path, nowMs } = call;
    const body = readFeedBody(call, { schema: registerFeedSchema });
    if (!body.ok) return body;
    // What members take along names this list: its entries are flags of theirs, and no file's.
    if (path.feed === exportFeed) return fail(wrong('/feed', 'reserved'));
    const { evidence, format, mapping } = body.value;
    const owner = body.value.owner ?? call.caller.member.memberId;
    const member = await deps.stores.coalition.readMember(owner);
    if (!member) return fail(wrong('/owner', 'unknown-member'));
    if (!member.roles.includes('operator') && !member.roles.includes('contributor'))
      return fail(wrong('/owner', 'may-not-raise-flags'));
    if (evidence === 'verified' && !member.roles.includes('operator'))
      return fail(wrong('/evidence', 'owner-not-operator'));
    if (mapping && format !== 'csv') return fail(wrong('/mapping', 'not-for-this-format'));
    const stored = await deps.stores.coalition.readFeed(path.feed);
    // Entries are kept under their owner: another one would leave the first one's flags without a list.
    if (stored && stored.owner !== owner) return fail(wrong('/owner', 'cannot-change'));
    const now = new Date(nowMs).toISOString();
    const times = { registeredAt: stored?.registeredAt ?? now, importedAt: stored?.importedAt ?? now };
    const feed = { feed: path.feed, ...body.value, owner, ...times };
    await deps.stores.coalition.putFeed(feed);
    const imports = await deps.stores.feedEntries.readImports(feed);
    return ok({ status: stored ? 200 : 201, body: showFeed(feed, { imports, nowMs }) });
  },
});

const wrong = (pointer: string, code: string): Problem => ({ code: 'schema', errors: [{ pointer, code }] });
