import { actAtSource } from './cases/act-at-source.ts';
import { deliverNotice } from './cases/deliver-notice.ts';
import { importFeed } from './cases/import-feed.ts';
import { management } from './cases/management.ts';
import { opsWidget } from './cases/ops-widget.ts';
import { providerHooks } from './cases/provider-hooks.ts';
import { rescreen } from './cases/rescreen.ts';
import { runBacktest } from './cases/run-backtest.ts';
import { screenBackBook } from './cases/screen-backbook.ts';
import { screening } from './cases/screening.ts';
import { sweep } from './cases/sweep.ts';
import { watchDecisions } from './cases/watch-decisions.ts';
import { watchFlags } from './cases/watch-flags.ts';
import type { RuntimeCase } from './runtime-case.ts';

/** How each function is asked, in an order in which one finds what those before it left: a flag touches a merchant that was indexed. */
export const runtimeCases: readonly RuntimeCase[] = [
  screening,
  providerHooks,
  management,
  watchDecisions,
  watchFlags,
  rescreen,
  sweep,
  deliverNotice,
  actAtSource,
  importFeed,
  runBacktest,
  screenBackBook,
  opsWidget,
];
