import { once } from '../once.ts';
import { businessNameReader } from './compare/business/read-business-name.ts';
import { businessNameComparer } from './compare/compare-business-names.ts';
import { personNameComparer } from './compare/compare-person-names.ts';
import { couldBeSame, type NameScorer } from './could-be-same.ts';

/** A posting holds a name of this many bytes or fewer whole: an entry has 128, its flag and type take 45. */
const wholeBytes = 80;

/**
 * The scorer in force, for the names of one application: the sieve first, and what passes it compared as `matchFlags` will
 * compare it, where the posting holds the whole name. So a common name does not make hundreds of heads be read for nothing.
 */
export function nameScorer(): NameScorer {
  const businesses = businessNameReader();
  return (applied) => {
    const passesSieve = couldBeSame(applied);
    const comparer = once(() =>
      applied.type === 'person_name'
        ? personNameComparer(applied.value)
        : businessNameComparer(applied.value, businesses),
    );
    return (posted) => passesSieve(posted) && (isCut(posted) || comparer().isClose(posted));
  };
}

/** No character takes more than three bytes for each of its UTF-16 units. */
const isCut = (posted: string): boolean =>
  3 * posted.length > wholeBytes && Buffer.byteLength(posted) > wholeBytes;
