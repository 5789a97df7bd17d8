import { parseArgs } from 'node:util';
import { proveAlarms } from './alarms/prove-alarms.ts';
import { proveCrash } from './crash/prove-crash.ts';
import { proveDelivery } from './delivery/prove-delivery.ts';
import { proveEscape } from './escape/prove-escape.ts';
import { proveOnDynamo } from './escape-on-dynamo/prove-on-dynamo.ts';
import { proveFanout } from './fanout/prove-fanout.ts';
import { proveSsrf } from './ssrf/prove-ssrf.ts';

/* The long proofs, by name. What they print is what the docs quote. */

interface Proof {
  /** The option that says how much of it: e.g. `--seeds N`. */
  readonly unit: 'seeds' | 'seconds' | 'screenings' | 'merchants' | 'weeks';
  /** Where nobody says. */
  readonly count: number;
  /** One line for people. */
  readonly what: string;
  /** Whether it holds; prints what was counted. */
  prove(count: number): Promise<boolean>;
}

const proofs: Readonly<Record<string, Proof>> = {
  escape: {
    ...{ unit: 'seeds', count: 20_000, prove: proveEscape },
    what: 'no merchant escapes a flag, whatever the order of calls, faults and crashes',
  },
  'escape-on-dynamo': {
    ...{ unit: 'seconds', count: 120, prove: proveOnDynamo },
    what: 'the same by four processes on one DynamoDB Local',
  },
  crash: {
    ...{ unit: 'screenings', count: 10_000, prove: proveCrash },
    what: 'nothing that was answered is lost when gateway and database are killed',
  },
  fanout: {
    ...{ unit: 'merchants', count: 20_000, prove: proveFanout },
    what: 'each merchant is decided on once for each change of a flag about it',
  },
  delivery: {
    ...{ unit: 'seeds', count: 200, prove: proveDelivery },
    what: 'every notice is delivered, or seen not to be',
  },
  alarms: {
    ...{ unit: 'weeks', count: 4, prove: proveAlarms },
    what: 'each of 14 faults raises its own alarm, and a week without any raises none',
  },
  ssrf: {
    ...{ unit: 'seeds', count: 1_000, prove: proveSsrf },
    what: 'notices reach nothing inside',
  },
};

const usage = `Usage: npm run prove -- NAME [--UNIT N]

${Object.entries(proofs)
  .map(([name, { unit, count, what }]) => `  ${name.padEnd(18)}${`--${unit} ${count}`.padEnd(21)}${what}`)
  .join('\n')}`;

const unit = { type: 'string' } as const;
const help = { type: 'boolean', default: false } as const;
const { values, positionals } = parseArgs({
  options: { seeds: unit, seconds: unit, screenings: unit, merchants: unit, weeks: unit, help },
  allowPositionals: true,
});
const proof = proofs[positionals[0] ?? ''];
const count = Number(proof && (values[proof.unit] ?? proof.count));
if (values.help) console.log(usage);
else if (!proof || !Number.isInteger(count) || count < 1) {
  console.error(usage);
  process.exitCode = 2;
} else {
  process.exitCode = (await proof.prove(count)) ? 0 : 1;
}
