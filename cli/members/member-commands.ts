import type { Command } from '../command.ts';
import { membersAdd } from './add.ts';
import { membersClientAdd, membersClientRemove } from './clients.ts';
import { membersList } from './list.ts';
import { membersRotate } from './rotate.ts';
import { membersShow } from './show.ts';
import { membersResume, membersSuspend } from './suspend.ts';

/** The commands about members. */
export const memberCommands: readonly Command[] = [
  membersAdd,
  membersShow,
  membersList,
  membersRotate,
  membersSuspend,
  membersResume,
  membersClientAdd,
  membersClientRemove,
];
