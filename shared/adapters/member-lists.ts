import type { MemberId } from '../contracts/ids.ts';

/** The names of the lists of members, which their cursors carry. */
export const memberLists = {
  members: 'members',
  events: (memberId: MemberId): string => `member#${memberId}#events`,
  clients: (memberId: MemberId): string => `member#${memberId}#clients`,
} as const;
