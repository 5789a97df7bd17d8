import type { SourceActs } from '../../act-ports.ts';
import type { ActId, SourceAct } from '../../contracts/source-act.ts';
import { Unavailable } from '../../ports.ts';

/** So often is a change made again when another one came first. */
const attempts = 8;

/**
 * The act after what `next` makes of it as it stands; null where there is none. Where `next` answers null it is left as it is.
 * What `next` answers has the version after the one that it was given.
 */
export async function changeAct(
  acts: Pick<SourceActs, 'readAct' | 'putAct'>,
  id: ActId,
  next: (act: SourceAct) => SourceAct | null,
): Promise<SourceAct | null> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const act = await acts.readAct(id);
    const changed = act && next(act);
    if (!changed) return act;
    if ((await acts.putAct(changed)) === 'put') return changed;
  }
  throw new Unavailable('An act kept changing while it was to be changed.');
}
