import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { terms } from '../../bench/terms/terms.ts';
import { ended, script } from '../local/run-script.ts';

const page = await readFile('docs/terms.md', 'utf8');

describe('the page of terms', () => {
  it('shows the command as it runs', async () => {
    const [, file = '', shown] = /```\n\$ flagstop terms (\S+)\n([^`]*)```/.exec(page) ?? [];
    const run = await ended(script('cli/flagstop.ts', ['terms', file], { cwd: process.cwd() }));
    expect(run).toEqual({ code: 0, stdout: shown, stderr: '' });
  });

  it('quotes the figures of first runs that the bench prints, and as many texts', () => {
    const { how, notes } = terms();
    const shown = [...page.matchAll(/\| (0\.\d{3}|1\.000) \| (0\.\d{3}) \| (0\.\d{3}) \|$/gm)];
    expect(shown).toHaveLength(4);
    for (const [, prohibit, remove, report] of shown)
      expect(notes[0]?.replaceAll('\n', ' ')).toContain(
        `prohibit ${prohibit}, remove ${remove}, report ${report}`,
      );
    const [, texts, misses] = /^(\d+) texts written for this, (\d+) of them near misses/.exec(how) ?? [];
    expect(page).toContain(
      `reads ${texts} texts written for it (four languages, ${misses} of them near misses`,
    );
  });
});
