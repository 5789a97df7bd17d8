import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { readArguments } from '../../cli/command.ts';
import { addStage } from '../../infra/add-stage.ts';
import { stackName, stageParts } from '../../infra/stack-name.ts';
import { type Stage, stages } from '../../infra/stages.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { tables } from '../../shared/tables.ts';

const help = `Usage: npm run emulate -- [--stage NAME]

Makes the stacks of a stage in moto, an emulator of CloudFormation, and looks at the tables that there are then. Optional: it needs
Python 3 with moto (pip install "moto[all]"; PYTHON=/path names another python3). What moto does not know is left out, and counted.
  --stage NAME    default: dev
Exit codes: 0 made, 1 a stack was refused or a table is another one, 2 called wrongly, 3 there is no moto here.`;

const kinds = z.array(z.string());
const emulatedSchema = z.object({
  stacks: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      why: z.string().nullable(),
      made: kinds,
      leftOut: kinds,
    }),
  ),
  tables: z.array(
    z.object({
      name: z.string(),
      keys: z.array(z.string()),
      stream: z.string().nullable(),
      indexes: z.record(z.string(), z.object({ keys: z.array(z.string()), projected: z.array(z.string()) })),
    }),
  ),
});
type Emulated = z.infer<typeof emulatedSchema>;

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(help);
else process.exitCode = await run(args);

async function run(given: readonly string[]): Promise<0 | 1 | 2 | 3> {
  const options = { stage: { type: 'string', default: 'dev' } } as const;
  const parsed = readArguments(given, { options, positionals: [] });
  const stage = parsed.ok ? stages.find(({ name }) => name === parsed.value.values.stage) : undefined;
  if (!stage) {
    console.error(help);
    return 2;
  }
  const emulated = await emulate(stage);
  if (!emulated.ok) {
    console.error(emulated.error);
    return 3;
  }
  const others = otherTables(stage, emulated.value.tables);
  tell(emulated.value, others);
  return others.length > 0 || emulated.value.stacks.some(isRefused) ? 1 : 0;
}

/** What moto makes of the templates, in a process of Python of its own. */
async function emulate(stage: Stage): Promise<Result<Emulated, string>> {
  const child = spawn(process.env.PYTHON ?? 'python3', [
    fileURLToPath(new URL('emulate.py', import.meta.url)),
  ]);
  const failed = once(child, 'error').then(() => 3);
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(templatesOf(stage)));
  const ended = once(child, 'close').then(([code]) => Number(code));
  const [printed, complained, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    Promise.race([ended, failed]),
  ]);
  if (code === 3) return fail('There is no moto here: nothing was tried. See npm run emulate -- --help.');
  if (code !== 0) throw new Error(complained);
  return ok(emulatedSchema.parse(JSON.parse(printed)));
}

/** As CloudFormation would get them, but for the code of functions, which is not bundled. */
function templatesOf(stage: Stage) {
  // CDK's check of templates against CloudFormation's own schemas takes longer than making them: `cdk synth` does it.
  process.env.CDK_VALIDATION = 'false';
  const stacks = addStage(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), stage);
  return stageParts.map((part) => ({
    name: stackName(stage, part),
    template: Template.fromStack(stacks[part]).toJSON(),
  }));
}

/** Tables that are not as `shared/tables.ts` has them, where `npm start` makes them from; moto gives none its time to live. */
function otherTables(stage: Stage, made: Emulated['tables']): string[] {
  return Object.values(tables).flatMap((shape) => {
    const wanted = {
      keys: [shape.partitionKey, shape.sortKey],
      stream: shape.stream,
      indexes: Object.fromEntries(
        shape.indexes.map(({ name, partitionKey, sortKey, projected }) => [
          name,
          { keys: [partitionKey, sortKey], projected: [...projected] },
        ]),
      ),
    };
    const found = made.find(({ name }) => name.startsWith(`${stackName(stage, 'storage')}-${shape.name}`));
    const { name: _, ...as } = found ?? { name: '' };
    return JSON.stringify(as) === JSON.stringify(wanted) ? [] : [shape.name];
  });
}

function isRefused({ status, why }: Emulated['stacks'][number]): boolean {
  return status !== 'CREATE_COMPLETE' || why !== null;
}

function tell({ stacks }: Emulated, others: readonly string[]): void {
  for (const { name, status, why, made, leftOut } of stacks) {
    const of = `${made.length} of ${made.length + leftOut.length} resources`;
    console.log(`${name.padEnd(24)} ${status}, ${of}${why === null ? '' : `: ${why}`}`);
  }
  const left = Map.groupBy(
    stacks.flatMap(({ leftOut }) => leftOut),
    (kind) => kind,
  );
  const counted = [...left].map(([kind, some]) => `${String(some.length).padStart(3)} ${kind}`).sort();
  console.log(`\nLeft out, as moto does not know them:\n  ${counted.join('\n  ')}`);
  console.log(
    others.length === 0
      ? `\nThe ${Object.keys(tables).length} tables are as shared/tables.ts has them.`
      : `\nNot as shared/tables.ts has them: ${others.join(', ')}.`,
  );
}
