import * as z from 'zod';
import type { DirectoryEntry } from '../../../shared/contracts/coalition.ts';
import { type MemberId, memberIdSchema } from '../../../shared/contracts/ids.ts';
import { bindClientSchema, subjectSchema } from '../../../shared/contracts/member-view.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { changeClient } from '../../../shared/flows/members/change-client.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type Answered, type Call, endpoint } from '../endpoint.ts';
import { governingMembers, memberActorOf } from './entitled.ts';
import { readBody } from './read-body.ts';

interface ClientPath {
  readonly id: MemberId;
  readonly subject: string;
}

const clientPath = {
  path: z.object({ id: memberIdSchema, subject: z.string() }),
  about: ({ id }: ClientPath) => ({ concerns: id }),
} as const;

/** `PUT /v1/members/{id}/clients/{subject}`: lets a subject act for a member, from its next call on. */
export const putClient = endpoint({
  need: governingMembers,
  ...clientPath,
  async answer(call) {
    const asked = readBody(call, bindClientSchema);
    return asked.ok ? change(call, asked.value.kind) : asked;
  },
});

/** `DELETE /v1/members/{id}/clients/{subject}`: from its next call on the subject acts for nobody. */
export const deleteClient = endpoint({
  need: governingMembers,
  ...clientPath,
  answer: (call) => change(call, null),
});

async function change(
  call: Call<ClientPath>,
  kind: 'person' | 'machine' | null,
): Promise<Result<Answered, Problem>> {
  const { path, nowMs, deps } = call;
  if (!subjectSchema.safeParse(path.subject).success)
    return fail({ code: 'bad-parameter', errors: [{ pointer: '/subject', code: 'bad-format' }] });
  const changed = await changeClient(deps.stores.coalition, {
    memberId: path.id,
    subject: path.subject,
    kind,
    actor: memberActorOf(call),
    now: new Date(nowMs).toISOString(),
  });
  if (!changed.ok) return changed;
  const entry: DirectoryEntry = { subject: path.subject, memberId: path.id, ...(kind && { kind }) };
  return ok({ status: 200, body: entry });
}
