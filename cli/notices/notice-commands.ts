import type { Command } from '../command.ts';
import { noticesEndpoint } from './endpoint.ts';
import { noticesList } from './list.ts';
import { noticesPing } from './ping.ts';
import { noticesRedeliver } from './redeliver.ts';

/** The commands about notices. */
export const noticeCommands: readonly Command[] = [
  noticesList,
  noticesRedeliver,
  noticesEndpoint,
  noticesPing,
];
