import type { Command } from '../command.ts';
import { hooksActs } from './acts.ts';
import { hooksSecret } from './secret.ts';
import { hooksSend } from './send.ts';
import { hooksSet } from './set.ts';
import { hooksList, hooksOff, hooksShow } from './show.ts';

/** The commands about webhooks of sources. */
export const hookCommands: readonly Command[] = [
  hooksList,
  hooksShow,
  hooksSet,
  hooksSecret,
  hooksOff,
  hooksSend,
  hooksActs,
];
