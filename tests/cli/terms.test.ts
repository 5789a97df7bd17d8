import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { termsReportSchema } from '../../shared/contracts/terms-report.ts';
import { emptyDirectory, ended, script } from '../local/run-script.ts';

async function terms(content: string | Uint8Array, ...options: readonly string[]) {
  const cwd = await emptyDirectory();
  await writeFile(join(cwd, 'terms.txt'), content);
  return ended(script('cli/flagstop.ts', ['terms', 'terms.txt', ...options], { cwd }));
}

const whole =
  'You may not upload material that sexually exploits children. We remove it and close the account. We report it to the police.';

describe('flagstop terms', () => {
  it('ends with 0 where all is said, and quotes it', async () => {
    const run = await terms(whole);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('Language: English.');
    expect(run.stdout).toContain('pass     prohibit sexual exploitation of children');
    expect(run.stdout).toContain('"We report it to the police."');
  });

  it('ends with 10 where something is not said', async () => {
    const run = await terms(
      whole.replace('We report it to the police.', 'We answer questions about it by mail.'),
    );
    expect(run.code).toBe(10);
    expect(run.stdout).toContain('fail     promise that it is reported to the authorities');
  });

  it('prints the report as JSON, and in a language that is not read knows nothing', async () => {
    const run = await terms('Здесь нельзя размещать запрещённые материалы. Мы удаляем их.', '--json');
    expect(run.code).toBe(10);
    const report = termsReportSchema.parse(JSON.parse(run.stdout));
    expect(report.language).toBeNull();
    expect(report.items.map(({ result }) => result)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it.each([
    ['no UTF-8', new Uint8Array([0xff, 0xfe, 0x41]), 'is not text in UTF-8'],
    ['more than an application may carry', 'a '.repeat(98_305), 'is larger than 192 KB'],
  ])('ends with 1 for %s', async (_, content, sentence) => {
    const run = await terms(content);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(sentence);
  });

  it('ends with 1 for a file that is not there', async () => {
    const run = await ended(
      script('cli/flagstop.ts', ['terms', 'none.txt'], { cwd: await emptyDirectory() }),
    );
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('there is no such file');
  });
});
