import { backbook } from './backbook/backbook.ts';
import { backtest } from './backtest/backtest.ts';
import { bundleSize } from './bundle/bundle-size.ts';
import { feedImport } from './feed-import/feed-import.ts';
import { functionMemory } from './function-memory/function-memory.ts';
import { hooks } from './hooks/hooks.ts';
import { hostileNames } from './hostile-names/hostile-names.ts';
import { indexCounts } from './index-counts/index-counts.ts';
import { matching } from './matching/matching.ts';
import { policyCost } from './policy-cost/policy-cost.ts';
import { pureScreening } from './pure-screening/pure-screening.ts';
import { raiseCounts } from './raise-counts/raise-counts.ts';
import { describeMachine } from './report/describe-machine.ts';
import { formatReport } from './report/format-report.ts';
import type { Report } from './report/report.ts';
import { screeningCounts } from './screening-counts/screening-counts.ts';
import { terms } from './terms/terms.ts';

const benches: ReadonlyMap<string, () => Report | Promise<Report>> = new Map<
  string,
  () => Report | Promise<Report>
>([
  ['screening-counts', screeningCounts],
  ['index-counts', indexCounts],
  ['raise-counts', raiseCounts],
  ['pure-screening', pureScreening],
  ['bundle', bundleSize],
  ['function-memory', functionMemory],
  ['policy', policyCost],
  ['backtest', backtest],
  ['backbook', backbook],
  ['matching', matching],
  ['import', feedImport],
  ['hostile-names', hostileNames],
  ['terms', terms],
  ['hooks', hooks],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benches.has(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${[...benches.keys()].join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const [name, run] of benches)
    if (asked.length === 0 || asked.includes(name))
      console.log(`${formatReport(await run())}\n\nMachine: ${describeMachine()}\n`);
}
