import * as z from 'zod';
import { type JurisdictionTable, jurisdictionTableSchema } from '../../contracts/jurisdiction.ts';
import { unpackDocument } from './packed-document.ts';
import { type Item, parseItem } from './stored-item.ts';

/** A reader of the stored table that unpacks and parses a version once: it is read every minute, and seldom another one. */
export function jurisdictionsReader(): (item: Item | undefined) => JurisdictionTable | null {
  let kept: JurisdictionTable | null = null;
  return (item) => {
    if (!item) return null;
    const { version, sha256 } = parseItem(headSchema, item, 'table of jurisdictions');
    if (kept?.version !== version || kept.sha256 !== sha256) kept = unpackTable(item);
    return kept;
  };
}

const headSchema = z.object({ version: z.int(), sha256: z.string() });

/** The table that an item holds packed. */
export const unpackTable = (item: Item): JurisdictionTable =>
  unpackDocument(jurisdictionTableSchema, item, 'table of jurisdictions');
