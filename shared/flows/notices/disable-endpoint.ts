import type { MemberId } from '../../contracts/ids.ts';
import type { EndpointRecord } from '../../contracts/notice.ts';
import type { Endpoints } from '../../notice-ports.ts';
import { changeEndpoint } from './change-endpoint.ts';

/** A provider's endpoint after it asked for no more notices there, null where it has none. Asking again changes nothing. */
export async function disableEndpoint(
  endpoints: Endpoints,
  { provider, now }: { readonly provider: MemberId; readonly now: string },
): Promise<EndpointRecord | null> {
  return await changeEndpoint(endpoints, provider, (before) =>
    !before || before.disabledWhy === 'asked'
      ? null
      : {
          ...before,
          version: before.version + 1,
          state: 'disabled',
          disabledWhy: 'asked',
          decisionsMade: false,
          changedAt: now,
        },
  );
}
