import type { MemberRecords } from '../../member-ports.ts';

type Listed = Exclude<Awaited<ReturnType<MemberRecords['listMembers']>>, 'bad-cursor'>['items'][number];

/** The coalition's active members that screen, by id. */
export async function* everyProvider(members: Pick<MemberRecords, 'listMembers'>): AsyncGenerator<Listed> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof members.listMembers>> = await members.listMembers({
      limit: 100,
      cursor,
    });
    if (page === 'bad-cursor') throw new Error('A list refused its own cursor.');
    for (const member of page.items)
      if (member.roles.includes('provider') && member.status !== 'suspended') yield member;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
