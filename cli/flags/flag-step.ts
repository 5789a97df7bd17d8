import type { DemoFile } from '../../local/demo-file.ts';
import { flagViewSchema } from '../../shared/contracts/flag-view.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { callFlag } from './call-flag.ts';
import { describeFlag } from './describe-flag.ts';
import { flagOptions, flagOptionsHelp, flagServer } from './flag-server.ts';

/** The options that some steps take; which of them a step takes, and needs, it says. */
const stepOptions = {
  rationale: { type: 'string' },
  reference: { type: 'string' },
  seq: { type: 'string' },
  outcome: { type: 'string' },
} as const;
type StepOption = keyof typeof stepOptions;

type Given = Readonly<Partial<Record<StepOption, string | undefined>>>;

export interface FlagStep {
  /** As it is typed behind `flagstop`. */
  readonly name: string;
  readonly summary: string;
  /** What it does, for `--help`. */
  readonly about: string;
  readonly positionals: readonly string[];
  readonly takes: readonly StepOption[];
  readonly needs: readonly StepOption[];
  readonly as: keyof DemoFile['tokens'];
  readonly scope: string;
  /** Behind the flag's path, e.g. `/verify`. */
  readonly path: (positionals: readonly string[]) => string;
  readonly body: (given: Given, positionals: readonly string[]) => object;
}

const optionHelp: Readonly<Record<StepOption, string>> = {
  rationale: '  --rationale TEXT  why; kept with the flag’s history, so name no victim in it',
  reference: '  --reference TEXT  where what was checked is kept, e.g. a case number',
  seq: '  --seq N           the seq of the flag as you read it; default: as it is now',
  outcome: '  --outcome OUTCOME upheld: the flag was right; overturned: it was not, and ends',
};

/** A command that takes a flag one step further, and shows it as it is then. */
export function flagStepCommand(step: FlagStep): Command {
  const { name, summary } = step;
  return { name, summary, help: helpOf(step), run: (args) => run(step, args) };
}

function helpOf({ name, about, positionals, takes, needs, as, scope }: FlagStep): string {
  const shown = takes.map((option) => {
    const text = `--${option} ${option.toUpperCase()}`;
    return needs.includes(option) ? text : `[${text}]`;
  });
  return `Usage: flagstop ${name} ${[...positionals, ...shown].join(' ')} [--server URL] [--token TOKEN] [--as NAME] [--json]

${about}

${takes.map((option) => optionHelp[option]).join('\n')}
${flagOptionsHelp(as, scope)}`;
}

async function run(step: FlagStep, args: readonly string[]): Promise<ExitCode> {
  const { name, needs, takes } = step;
  const options = { ...flagOptions, ...stepOptions };
  const parsed = readArguments(args, { options, positionals: step.positionals });
  const seeHelp = `See flagstop ${name} --help.`;
  if (!parsed.ok) return complain(`flagstop ${name}: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const given: Given = values;
  const missing = needs.find((option) => given[option] === undefined);
  if (missing) return complain(`flagstop ${name}: --${missing} is needed. ${seeHelp}`);
  const surplus = everyOption.find((option) => given[option] !== undefined && !takes.includes(option));
  if (surplus) return complain(`flagstop ${name}: it takes no --${surplus}. ${seeHelp}`);
  const server = await flagServer(values, step.as);
  if (!server.ok) return complain(server.error);
  const sent = await send(step, { server: server.value, given, positionals });
  if (!sent.ok) return complain(sent.error);
  console.log(values.json ? sent.value.raw : describeFlag(sent.value.answer));
  return 0;
}

const everyOption: readonly StepOption[] = ['rationale', 'reference', 'seq', 'outcome'];

async function send(
  step: FlagStep,
  {
    server,
    given,
    positionals,
  }: { server: { baseUrl: string; token: string }; given: Given; positionals: readonly string[] },
) {
  const flag = `/${encodeURIComponent(positionals[0] ?? '')}`;
  const seq = step.takes.includes('seq') ? await seqOf(given, { ...server, path: flag }) : ok(undefined);
  if (!seq.ok) return seq;
  return callFlag({
    ...server,
    method: 'POST',
    path: `${flag}${step.path(positionals)}`,
    body: { ...step.body(given, positionals), ...(seq.value !== undefined && { seq: seq.value }) },
    answer: flagViewSchema,
  });
}

/** The `seq` that was given, or the flag's own of now. */
export async function seqOf(
  { seq }: Pick<Given, 'seq'>,
  at: { baseUrl: string; token: string; path: string },
): Promise<Result<number, string>> {
  if (seq !== undefined)
    return /^[1-9]\d{0,8}$/.test(seq) ? ok(Number(seq)) : fail('--seq takes a number from 1.');
  const flag = await callFlag({ ...at, method: 'GET', answer: flagViewSchema });
  return flag.ok ? ok(flag.value.answer.seq) : flag;
}
