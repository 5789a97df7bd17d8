import { createWriteStream } from 'node:fs';
import type { WorkObserver } from '../shared/index-ports.ts';
import { logLines } from '../shared/log-lines.ts';

/** An observer that appends each log line as JSON to a file, and counts nothing. The terminal stays for the table. */
export function fileObserver(path: string): WorkObserver {
  const file = createWriteStream(path, { flags: 'a', mode: 0o600 });
  file.on('error', () => {});
  return {
    log: (code, fields) => {
      file.write(
        `${JSON.stringify({ at: new Date().toISOString(), level: logLines[code], code, ...fields })}\n`,
      );
    },
    count: () => {},
    measure: () => {},
    record: () => {},
  };
}
