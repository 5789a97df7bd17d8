import type { DemoFile } from '../../local/demo-file.ts';
import { policyViewSchema } from '../../shared/contracts/policy-view.ts';
import { callApi } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { describePolicy } from './describe-policy.ts';
import { policyOptions, policyOptionsHelp, policyServer } from './policy-server.ts';

interface PolicyStep {
  readonly name: 'policy approve' | 'policy reject' | 'policy activate';
  readonly summary: string;
  readonly about: string;
  /** The last part of its path. */
  readonly path: string;
  readonly needsReason: boolean;
  readonly takesBacktest: boolean;
  readonly usual: readonly [keyof DemoFile['tokens'], keyof DemoFile['tokens']];
}

const steps: readonly PolicyStep[] = [
  {
    name: 'policy approve',
    summary: 'approve a version, as a second person',
    about: `For somebody of another owner than the proposer's, having looked at a backtest's report; of a provider's own line,
for another of its people.`,
    path: 'approve',
    needsReason: false,
    takesBacktest: true,
    usual: ['contributor', 'secondAnalyst'],
  },
  {
    name: 'policy reject',
    summary: 'reject a version, as a second person',
    about: 'For those who may approve. A version that was rejected stays so.',
    path: 'reject',
    needsReason: true,
    takesBacktest: false,
    usual: ['contributor', 'secondAnalyst'],
  },
  {
    name: 'policy activate',
    summary: 'put an approved version in force',
    about: `Screenings follow it within 60 seconds. An older version that was approved is activated again the same way. Merchants
that are boarded already are not screened again by this: an operator starts that with policy rescreen.`,
    path: 'activate',
    needsReason: true,
    takesBacktest: false,
    usual: ['operator', 'analyst'],
  },
];

/** The commands that take a version of a policy one step further, in the order of its life. */
export const policySteps: readonly Command[] = steps.map((step) => ({
  name: step.name,
  summary: step.summary,
  help: helpOf(step),
  run: (args) => run(step, args),
}));

function helpOf({ name, about, needsReason, takesBacktest, usual }: PolicyStep): string {
  const reason = needsReason ? '--reason TEXT' : '[--reason TEXT]';
  return `Usage: flagstop ${name} VERSION ${takesBacktest ? '[--backtest ID] ' : ''}${reason} [--provider ID]
       [--server URL] [--token TOKEN] [--as NAME] [--json]

${about}

${takesBacktest ? "  --backtest ID     the finished backtest whose report you looked at; the coalition's line needs one\n" : ''}  --reason TEXT     why; kept with the history, so name no person in it
${policyOptionsHelp(`${usual[0]}, with --provider ${usual[1]}`)}`;
}

const options = { ...policyOptions, reason: { type: 'string' }, backtest: { type: 'string' } } as const;

async function run(step: PolicyStep, args: readonly string[]): Promise<ExitCode> {
  const { name } = step;
  const seeHelp = `See flagstop ${name} --help.`;
  const parsed = readArguments(args, { options, positionals: ['VERSION'] });
  if (!parsed.ok) return complain(`flagstop ${name}: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const { reason, backtest } = values;
  if (step.needsReason && reason === undefined)
    return complain(`flagstop ${name}: --reason is needed. ${seeHelp}`);
  if (!step.takesBacktest && backtest !== undefined)
    return complain(`flagstop ${name}: it takes no --backtest. ${seeHelp}`);
  const server = await policyServer(values, step.usual);
  if (!server.ok) return complain(server.error);
  const taken = await callApi(server.value, {
    method: 'POST',
    path: `${server.value.line}/${encodeURIComponent(positionals[0] ?? '')}/${step.path}`,
    body: { ...(reason !== undefined && { reason }), ...(backtest !== undefined && { backtest }) },
    answer: policyViewSchema,
  });
  if (!taken.ok) return complain(taken.error);
  console.log(values.json ? taken.value.raw : describePolicy(taken.value.answer));
  return 0;
}
