import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memberCommands } from '../../cli/members/member-commands.ts';
import { aDemo } from '../cli/a-demo.ts';
import { emptyDirectory, ended, script } from '../local/run-script.ts';

const page = await readFile('docs/members.md', 'utf8');

/** Each command that the page shows, with what it shows of its output. */
const shown = [...page.matchAll(/```\n(\$ flagstop [^`]*)```/g)]
  .flatMap(([, block = '']) => block.split(/^\$ flagstop /m).slice(1))
  .map((text) => {
    const [, command = '', output = ''] = /^((?:.*\\\n)*.*)\n([\s\S]*)$/.exec(text) ?? [];
    return { args: argumentsOf(command.replaceAll('\\\n', ' ')), output };
  });

describe('the page on members', () => {
  it('shows what its commands print, one after the other', { timeout: 60_000 }, async () => {
    const { file } = await aDemo();
    const cwd = await emptyDirectory();
    await mkdir(join(cwd, '.flagstop'));
    await writeFile(join(cwd, '.flagstop/demo.json'), JSON.stringify(file));
    expect(shown.length).toBeGreaterThanOrEqual(10);
    for (const { args, output } of shown) {
      const run = await ended(script('cli/flagstop.ts', args, { cwd }));
      const printed = plain(run.stdout + run.stderr);
      // A line of its own that says … stands for lines that the page leaves out.
      const parts = output.split(/^…$/m).map(plain).filter(Boolean);
      expect(
        parts.filter((part) => !printed.includes(part)),
        `${args.join(' ')}\n${printed}`,
      ).toEqual([]);
      if (parts.length === 1 && !/^…$/m.test(output)) expect(printed).toBe(parts[0]);
    }
  });

  it('tells of every command', () => {
    const untold = memberCommands.filter(({ name }) => !page.includes(name.replace('members ', '')));
    expect(untold).toEqual([]);
  });
});

function argumentsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
}

/** Without what is another every time, and on one line. */
function plain(text: string): string {
  return text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/key_[0-9a-f]{20}/g, 'KEY')
    .replaceAll(/whsec_\S+/g, 'SECRET')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
