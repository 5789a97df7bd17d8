import type { FlagHistory } from '../../../shared/contracts/flag-moves.ts';
import { readPageQuery } from '../../../shared/contracts/read-page-query.ts';
import { mayReadFlag } from '../../../shared/domain/may-read-flag.ts';
import { showEvent } from '../../../shared/domain/show-event.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { flagPath } from './flag-step.ts';

/** `GET /v1/flags/{id}/events`: every step of a flag's life, oldest first. Not for members that only screen. */
export const listEvents = endpoint({
  need: { scope: 'flagstop/flags:read', roles: ['contributor', 'operator', 'auditor'] },
  path: flagPath,
  about: ({ id }) => ({ flagId: id }),
  async answer({ caller, path, query, deps }) {
    const asked = readPageQuery(query);
    if (!asked.ok) return asked;
    const { flags } = deps.stores;
    const head = await flags.readHead(path.id);
    if (!head || !mayReadFlag(head, caller.member)) return fail({ code: 'not-found' });
    const page = await flags.readEvents(path.id, asked.value);
    if (page === 'bad-cursor')
      return fail({ code: 'bad-parameter', errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
    const items = page.items.map((event) => showEvent(event, { head, member: caller.member }));
    return ok({ status: 200, body: { items, nextCursor: page.nextCursor } satisfies FlagHistory });
  },
});
