import type { MemberId } from '../contracts/ids.ts';

/** Which list a cursor over a provider's back books belongs to. */
export const backBookList = (provider: MemberId): string => `back-books#${provider}`;
