import type { NoticeStarter } from '../notice-ports.ts';

/** Starts nothing: notices wait, and are pulled. For as long as there is nobody to deliver them. */
export const leaveWaiting: NoticeStarter = { start: async () => {} };
