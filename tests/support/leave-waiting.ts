import type { NoticeStarter } from '../../shared/notice-ports.ts';

/** Starts nothing: notices wait. */
export const leaveWaiting: NoticeStarter = { start: async () => {} };
