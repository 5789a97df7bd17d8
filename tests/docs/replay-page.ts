import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DemoFile } from '../../local/demo-file.ts';

interface Replayed {
  /** What the demo that the page is run against tells its users. */
  readonly file: DemoFile;
  /** Awaited before each command. */
  readonly ready?: () => Promise<unknown>;
}

/**
 * A page whose commands were run against one demo, in order, each with what it printed now. Ids, hashes and times differ each
 * time and stay as the page has them, where all else is the same.
 */
export async function replayPage(page: string, { file, ready }: Replayed): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'flagstop-'));
  await mkdir(join(cwd, '.flagstop'));
  await writeFile(join(cwd, '.flagstop/demo.json'), JSON.stringify(file));
  for (const folder of ['policies', 'local']) await symlink(resolve(folder), join(cwd, folder));
  const parts = (await readFile(page, 'utf8')).split(/^```\n/m);
  const known: Known = { cwd, ready, names: {}, onPage: new Map(), printed: '' };
  const rebuilt: string[] = [];
  for (const [at, part] of parts.entries()) rebuilt.push(at % 2 === 0 ? part : await replay(part, known));
  return rebuilt.join('```\n');
}

interface Known {
  readonly cwd: string;
  readonly ready: Replayed['ready'];
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
  await known.ready?.();
  known.printed = await run(command, known);
  const [here, there] = [idsIn(known.printed), idsIn(shown)];
  const same = masked(known.printed) === masked(shown);
  if (same) for (const [at, id] of here.entries()) known.onPage.set(id, there[at] ?? id);
  return same ? shown : known.printed.replace(anyId, (id) => known.onPage.get(id) ?? id);
}

/** Gives the first id that the last command printed a name; answers it as the page has it. */
function name(as: string, { names, onPage, printed }: Known): string {
  const [whole, part] = (named[as] ?? flagId).exec(printed) ?? [];
  const id = part ?? whole;
  if (id === undefined) throw new Error(`There is nothing to call ${as}.`);
  names[as] = id;
  return onPage.get(id) ?? id;
}

const flagId = /flg_[a-z0-9]{26}/;
const named: Readonly<Record<string, RegExp>> = {
  DECISION: /dec_[A-Za-z0-9_-]{22}/,
  BACKTEST: /bkt_[a-z0-9]{26}/,
  BOOK: /bbk_[a-z0-9]{26}/,
  // The version that rules, in a list of them.
  BEFORE: /^(\S+) +approved, active/m,
};
const anyId =
  /flg_[a-z0-9]{26}|hook_[0-9a-f]{20}|bbk_[a-z0-9]{26}|dec_[A-Za-z0-9_-]{22}|bkt_[a-z0-9]{26}|\b[0-9a-f]{64}\b/g;
const idsIn = (text: string): readonly string[] => text.match(anyId) ?? [];

const masked = (text: string): string =>
  text
    .replace(anyId, (id) => (id.includes('_') ? id.slice(0, 3) : 'sha'))
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'here')
    .replace(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?/g, 'time');

async function run(command: string, { cwd, names }: Known): Promise<string> {
  const cli = `'${process.execPath}' '${resolve('cli/flagstop.ts')}'`;
  const child = spawn('sh', ['-c', `${command.replace(/^flagstop/, cli)} 2>&1`], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...names },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of child.stdout) printed += String(chunk);
  // How far a command is stands on a line that it writes over; how many of them there are is the machine's business.
  return printed.replaceAll(/^\d+ %, .*\n/gm, '');
}
