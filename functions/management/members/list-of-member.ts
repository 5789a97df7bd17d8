import type { MemberId } from '../../../shared/contracts/ids.ts';
import { readPageQuery } from '../../../shared/contracts/read-page-query.ts';
import type { CoalitionStore, Page, PageRequest } from '../../../shared/ports.ts';
import { fail, ok } from '../../../shared/result.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { mayReadMember, readingMembers } from './entitled.ts';
import { memberPath } from './member-path.ts';

type ReadPage = (
  coalition: CoalitionStore,
  memberId: MemberId,
) => (page: PageRequest) => Promise<Page<object> | 'bad-cursor'>;

/** `GET /v1/members/{id}/events`: every step of a member's history, oldest first. */
export const listMemberEvents = ofMember((coalition, id) => (page) => coalition.listMemberEvents(id, page));

/** `GET /v1/members/{id}/clients`: who acts for a member, by subject. */
export const listClients = ofMember((coalition, id) => (page) => coalition.listClients(id, page));

/** A list that belongs to one member, for those who may read that member. */
function ofMember(read: ReadPage): Endpoint {
  return endpoint({
    need: readingMembers,
    ...memberPath,
    async answer({ caller, path, query, deps }) {
      const asked = readPageQuery(query);
      if (!asked.ok) return asked;
      const { coalition } = deps.stores;
      if (!mayReadMember(caller, path.id) || !(await coalition.readMember(path.id)))
        return fail({ code: 'not-found' });
      const page = await read(coalition, path.id)(asked.value);
      if (page === 'bad-cursor')
        return fail({ code: 'bad-parameter', errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
      return ok({ status: 200, body: page });
    },
  });
}
