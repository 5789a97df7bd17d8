import type { MemberId } from '../../contracts/ids.ts';
import type { EndpointRecord } from '../../contracts/notice.ts';
import type { Endpoints } from '../../notice-ports.ts';
import { Unavailable } from '../../ports.ts';

/** So often is a change made again when another one came first. */
const attempts = 8;

/**
 * The endpoint after what `next` makes of it as it stands, null being none. Where `next` answers null all is left as it is.
 * What `next` answers has the version after the one that it was given, or 1.
 */
export async function changeEndpoint(
  endpoints: Endpoints,
  provider: MemberId,
  next: (endpoint: EndpointRecord | null) => EndpointRecord | null,
): Promise<EndpointRecord | null> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await endpoints.readEndpoint(provider);
    const changed = next(before);
    if (!changed) return before;
    if ((await endpoints.putEndpoint(changed)) === 'put') return changed;
  }
  throw new Unavailable('An endpoint kept changing while it was to be changed.');
}
