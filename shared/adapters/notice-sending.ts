import type { EndpointKeys, NoticeStarter } from '../notice-ports.ts';
import type { SecretBox } from '../ports.ts';
import { endpointKeys } from './endpoint-keys.ts';
import { leaveWaiting } from './leave-waiting.ts';

/** What the management API needs to have notices sent: keys that sign them, sealed in `box`, and who starts their delivery. */
export function noticeSending(box: SecretBox): {
  readonly endpointKeys: EndpointKeys;
  readonly noticeStarter: NoticeStarter;
} {
  return { endpointKeys: endpointKeys(box), noticeStarter: leaveWaiting };
}
