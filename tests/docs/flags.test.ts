import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { aDemo } from '../cli/a-demo.ts';

/*
 * The guide is run: each command in it against one demo, in order. Ids and times differ each time and stay as the page has
 * them; everything else must be what is printed.
 */

it('prints what the guide to flags says; `npx vitest run tests/docs/flags.test.ts --update` writes it', async () => {
  const { file } = await aDemo();
  const cwd = await mkdtemp(join(tmpdir(), 'flagstop-'));
  await mkdir(join(cwd, '.flagstop'));
  await writeFile(join(cwd, '.flagstop/demo.json'), JSON.stringify(file));
  const page = await readFile('docs/flags.md', 'utf8');
  const parts = page.split(/^```\n/m);
  const known: Known = { cwd, names: {}, onPage: new Map(), printed: '' };
  const rebuilt: string[] = [];
  for (const [at, part] of parts.entries()) rebuilt.push(at % 2 === 0 ? part : await replay(part, known));
  await expect(rebuilt.join('```\n')).toMatchFileSnapshot('../../docs/flags.md');
}, 240_000);

interface Known {
  readonly cwd: string;
  /** What the page's `NAME=…` lines are here. */
  readonly names: Record<string, string>;
  /** Ids of here, as the page has them. */
  readonly onPage: Map<string, string>;
  /** By the last command. */
  printed: string;
}

/** One block: each command with what it printed now, where that differs from the page in more than ids and times. */
async function replay(block: string, known: Known): Promise<string> {
  const [before = '', ...commands] = block.split(/^\$ /m);
  const told = [before];
  for (const text of commands) {
    const [command, shown] = cut(text);
    const named = /^([A-Z]+)=/.exec(command)?.[1];
    if (named !== undefined) told.push(`$ ${named}=${name(named, known)}\n`);
    else told.push(`$ ${command}${await outcome(command.trim(), { shown, known })}`);
  }
  return told.join('');
}

/** A command may go on behind a backslash at the end of its line. */
function cut(text: string): [string, string] {
  const [command = ''] = /^(?:.*\\\n)*.*\n/.exec(text) ?? [];
  return [command, text.slice(command.length)];
}

async function outcome(command: string, { shown, known }: { shown: string; known: Known }): Promise<string> {
  const [, catted] = /^cat (\S+)$/.exec(command) ?? [];
  if (catted !== undefined) {
    await writeFile(join(known.cwd, catted), shown);
    return shown;
  }
  known.printed = await run(command, known);
  const [here, there] = [idsIn(known.printed), idsIn(shown)];
  const same = masked(known.printed) === masked(shown);
  if (same) for (const [at, id] of here.entries()) known.onPage.set(id, there[at] ?? id);
  return same ? shown : known.printed.replace(anyId, (id) => known.onPage.get(id) ?? id);
}

/** Gives the first id that the last command printed a name; answers it as the page has it. */
function name(as: string, { names, onPage, printed }: Known): string {
  const id = (as === 'DECISION' ? decisionId : flagId).exec(printed)?.[0];
  if (id === undefined) throw new Error(`There is nothing to call ${as}.`);
  names[as] = id;
  return onPage.get(id) ?? id;
}

const flagId = /flg_[a-z0-9]{26}/;
const decisionId = /dec_[A-Za-z0-9_-]{22}/;
const anyId = /flg_[a-z0-9]{26}|dec_[A-Za-z0-9_-]{22}/g;
const idsIn = (text: string): readonly string[] => text.match(anyId) ?? [];

const masked = (text: string): string =>
  text.replace(anyId, (id) => id.slice(0, 3)).replace(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?/g, 'time');

async function run(command: string, { cwd, names }: Known): Promise<string> {
  const cli = `'${process.execPath}' '${resolve('cli/flagstop.ts')}'`;
  const child = spawn('sh', ['-c', `${command.replace(/^flagstop/, cli)} 2>&1`], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...names },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of child.stdout) printed += String(chunk);
  return printed;
}
