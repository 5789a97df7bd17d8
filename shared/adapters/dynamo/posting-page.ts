import * as z from 'zod';
import { type Posting, type PostingPage, Unavailable } from '../../ports.ts';
import { parsePosting } from '../posting-entry.ts';
import { type Item, parseItem } from './stored-item.ts';

/** A page whose last entry was removed has no set: DynamoDB knows no empty ones. */
const pageSchema = z.object({
  entries: z.set(z.string()).default(() => new Set<string>()),
  overflows: z.boolean().default(false),
});

/** The postings of one page. Rejects with {@link Unavailable} where the page or one of its entries does not parse. */
export function postingPage(item: Item): PostingPage {
  const page = parseItem(pageSchema, item, 'page of postings');
  return { postings: [...page.entries].map(postingOf), overflows: page.overflows };
}

function postingOf(entry: string): Posting {
  const posting = parsePosting(entry);
  if (posting) return posting;
  throw new Unavailable('A stored posting does not parse');
}
