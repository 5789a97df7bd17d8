import type { Command } from '../command.ts';
import { policyBacktest } from './backtest.ts';
import { policyList } from './list.ts';
import { policyPropose } from './propose.ts';
import { policyRescreen } from './rescreen.ts';
import { policyShadow } from './shadow.ts';
import { policyShow } from './show.ts';
import { policySteps } from './steps.ts';
import { policyTest } from './test.ts';

/** The commands about the life of policies. */
export const policyCommands: readonly Command[] = [
  policyTest,
  policyPropose,
  policyList,
  policyShow,
  ...policySteps,
  policyRescreen,
  policyBacktest,
  policyShadow,
];
