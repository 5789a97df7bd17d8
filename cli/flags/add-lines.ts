import { flagViewSchema } from '../../shared/contracts/flag-view.ts';
import type { TokenServer } from '../client/call-api.ts';
import { parseJson } from '../client/call-server.ts';
import type { ExitCode } from '../command.ts';
import { callFlag } from './call-flag.ts';
import { flagRow } from './flag-row.ts';

/** The lines of a file that holds a flag on each of several lines, as an export does; null for any other file. */
export function flagLines(content: Uint8Array): readonly string[] | null {
  const lines = Buffer.from(content)
    .toString()
    .split('\n')
    .filter((line) => line.trim() !== '');
  const isObject = (line: string) => typeof parseJson(line) === 'object';
  return lines.length > 1 && lines.every((line) => line.startsWith('{') && isObject(line)) ? lines : null;
}

/** Raises the flag of each line, one after another, and tells of each; the exit code of an error where one was refused. */
export async function addLines(
  lines: readonly string[],
  { server, json }: { server: TokenServer; json: boolean },
): Promise<ExitCode> {
  let refused = 0;
  for (const [index, line] of lines.entries()) {
    const call = { ...server, method: 'POST', path: '', body: Buffer.from(line) } as const;
    const raised = await callFlag({ ...call, answer: flagViewSchema });
    if (raised.ok) console.log(json ? raised.value.raw : flagRow(raised.value.answer));
    else {
      refused += 1;
      console.error(`line ${index + 1}: ${raised.error}`);
    }
  }
  return refused > 0 ? 1 : 0;
}
