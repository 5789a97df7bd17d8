import {
  type Jurisdiction,
  jurisdictionEventSchema,
  jurisdictionSchema,
  jurisdictionTableSchema,
  type ReportDesk,
} from '../../shared/contracts/jurisdiction.ts';
import { compareJurisdictions } from '../../shared/domain/jurisdiction/compare-jurisdictions.ts';
import { jurisdictionsSha256 } from '../../shared/domain/jurisdiction/jurisdictions-sha256.ts';
import type { JurisdictionChange } from '../../shared/jurisdiction-ports.ts';

const sourced = { edition: '2026', asOf: '2026-11-20', source: 'An invented law' };

/** Somebody who takes reports, at a reserved name. */
export function aDesk(name: string): ReportDesk {
  return { name, url: 'https://desk.example/report', ...sourced };
}

/** A country of which is known that its payment companies have to report suspicion, and to whom. */
export function aJurisdiction(known: Partial<Jurisdiction> = {}): Jurisdiction {
  const country = known.country ?? 'DE';
  return jurisdictionSchema.parse({
    country,
    legislation: null,
    suspicionReporting: { duty: 'yes', ...sourced },
    hotline: aDesk(`Hotline ${country}`),
    financialIntelligenceUnit: aDesk(`Unit ${country}`),
    ...known,
  });
}

/** The import that puts these rows in force, as the given version. */
export function anImport(version: number, rows: readonly Jurisdiction[]): JurisdictionChange {
  const step = {
    version,
    at: '2026-11-21T12:00:00.000Z',
    by: { member: 'coalition-office', subject: 'somebody' },
    fileSha256: String(version).padStart(64, '0'),
    sha256: jurisdictionsSha256(rows),
  };
  return {
    table: jurisdictionTableSchema.parse({ ...step, rows }),
    event: jurisdictionEventSchema.parse({ ...step, rows: rows.length, ...compareJurisdictions([], rows) }),
  };
}
