import type { Command } from '../command.ts';
import { policyList } from './list.ts';
import { policyPropose } from './propose.ts';
import { policyShadow } from './shadow.ts';
import { policyShow } from './show.ts';
import { policySteps } from './steps.ts';

/** The commands about the life of policies. */
export const policyCommands: readonly Command[] = [
  policyPropose,
  policyList,
  policyShow,
  ...policySteps,
  policyShadow,
];
