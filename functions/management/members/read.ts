import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { mayReadMember, readingMembers } from './entitled.ts';
import { memberPath } from './member-path.ts';
import { showMember } from './show-member.ts';

/** `GET /v1/members/{id}`: a member with its contacts, to itself, operators and auditors. */
export const readMember = endpoint({
  need: readingMembers,
  ...memberPath,
  async answer({ caller, path, deps }) {
    if (!mayReadMember(caller, path.id)) return fail({ code: 'not-found' });
    const record = await deps.stores.coalition.readRecord(path.id);
    return record ? ok({ status: 200, body: showMember(record, deps) }) : fail({ code: 'not-found' });
  },
});
