import type { Pager } from '../shared/notice-ports.ts';

const words = {
  'flag-hit-undelivered': 'a flag on a merchant of theirs was not delivered at the fourth attempt',
  'endpoint-disabled': 'their endpoint was switched off',
} as const;

/** Tells what a provider's people would be told in AWS: as a line on standard error. */
export const pageHere: Pager = {
  page: async (provider, what, noticeId) =>
    console.error(`To the people of ${provider}: ${words[what]} (${noticeId}).`),
};
