import type { PolicyDocument } from '../../contracts/policy-document.ts';
import type { PolicyEvent } from '../../contracts/policy-record.ts';
import type { PolicyStanding } from '../../domain/policy-life/legal-policy-moves.ts';
import { Unavailable } from '../../ports.ts';
import type { PolicyLifePorts } from './policy-ports.ts';

/** A version with its document and all that happened to it. */
export interface WholeVersion extends PolicyStanding {
  readonly document: PolicyDocument;
  /** Its own steps, and those by which another took its place. Oldest first. */
  readonly events: readonly PolicyEvent[];
}

/** A version of a line, or null where there is none. */
export async function readVersion(
  { policies, coalition }: PolicyLifePorts,
  { line: name, version }: { readonly line: string; readonly version: string },
): Promise<WholeVersion | null> {
  const [line, record, stored] = await Promise.all([
    policies.readLine(name),
    policies.readPolicyRecord(name, version),
    coalition.readPolicy(name, version),
  ]);
  if (!record) return null;
  if (!stored) throw new Unavailable('A version has no document.');
  const events: PolicyEvent[] = [];
  // People take these steps, one by one: a line has as many as there were meetings on it.
  let cursor: string | null = null;
  do {
    const page = await policies.listPolicyEvents(name, { limit: 100, cursor });
    if (page === 'bad-cursor') throw new Error('A cursor of this very list was refused.');
    events.push(...page.items.filter((event) => concerns(event, version)));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { line, record, document: stored.document, events };
}

const concerns = (event: PolicyEvent, version: string): boolean =>
  event.version === version || (event.kind === 'activated' && event.before === version);
