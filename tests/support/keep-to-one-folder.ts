import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder of this run's own, which goes with the run: what tests and synthesis leave in theirs goes with it. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'flagstop-run-'));
  // Read by `os.tmpdir` of the workers, which are started later: TMPDIR by all but Windows, TEMP there.
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder });
  return () => rmSync(folder, { recursive: true, force: true });
}
