import { createWriteStream } from 'node:fs';
import { logLines } from '../shared/log-lines.ts';
import type { Observer } from '../shared/ports.ts';

/** An observer that appends each log line as JSON to a file, and counts nothing. The terminal stays for the table. */
export function fileObserver(path: string): Observer {
  const file = createWriteStream(path, { flags: 'a', mode: 0o600 });
  file.on('error', () => {});
  return {
    log: (code, fields) => {
      file.write(
        `${JSON.stringify({ at: new Date().toISOString(), level: logLines[code], code, ...fields })}\n`,
      );
    },
    count: () => {},
  };
}
