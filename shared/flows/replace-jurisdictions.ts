import {
  type JurisdictionEvent,
  type JurisdictionTable,
  maxJurisdictionBytes,
  type ReplaceJurisdictions,
} from '../contracts/jurisdiction.ts';
import type { Problem } from '../contracts/problem.ts';
import { compareJurisdictions } from '../domain/jurisdiction/compare-jurisdictions.ts';
import { jurisdictionsSha256 } from '../domain/jurisdiction/jurisdictions-sha256.ts';
import type { JurisdictionRecords } from '../jurisdiction-ports.ts';
import { fail, ok, type Result } from '../result.ts';

interface Replacing {
  readonly asked: ReplaceJurisdictions;
  readonly by: JurisdictionEvent['by'];
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** What replacing did: nothing where the table in force says the same already. */
export type Replaced = Pick<JurisdictionEvent, 'version' | 'rows' | 'added' | 'changed' | 'removed'>;

/**
 * What changed by putting a table of jurisdictions in the place of the one in force, whole, with a step in its history; or why
 * it was not. Whoever read another version than the one in force is refused, so that of two importers neither undoes the other.
 */
export async function replaceJurisdictions(
  records: JurisdictionRecords,
  { asked, by, now }: Replacing,
): Promise<Result<Replaced, Problem>> {
  const rows = asked.rows.toSorted((a, b) => (a.country < b.country ? -1 : 1));
  if (Buffer.byteLength(JSON.stringify(rows)) > maxJurisdictionBytes) return fail(tooLarge);
  const before = await records.readJurisdictions();
  if (asked.version !== (before?.version ?? 0)) return fail(movedOn);
  const difference = compareJurisdictions(before?.rows ?? [], rows);
  const sha256 = jurisdictionsSha256(rows);
  if (before?.sha256 === sha256) return ok({ version: before.version, rows: rows.length, ...difference });
  const step = { version: asked.version + 1, at: now, by, fileSha256: asked.fileSha256, sha256 };
  const table: JurisdictionTable = { ...step, rows };
  const event: JurisdictionEvent = { ...step, rows: rows.length, ...difference };
  const outcome = await records.commitJurisdictions({ table, event });
  return outcome === 'committed' ? ok(event) : fail(movedOn);
}

const movedOn: Problem = {
  code: 'conflict',
  detail: 'The table was replaced after the version that you read. Read it again, and compare.',
};

const tooLarge: Problem = {
  code: 'schema',
  errors: [{ pointer: '/rows', code: 'too-long', limit: maxJurisdictionBytes }],
};
