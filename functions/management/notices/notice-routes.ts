import type { Endpoint } from '../endpoint.ts';
import { deleteEndpoint, getEndpoint, putNoticeEndpoint } from './endpoint.ts';
import { listNotices } from './list.ts';
import { postPing } from './ping.ts';
import { postProof } from './prove.ts';
import { postRedeliver } from './redeliver.ts';

/** The routes about a provider's notices and where they go. */
export const noticeRoutes: readonly (readonly [string, 'GET' | 'POST' | 'PUT' | 'DELETE', Endpoint])[] = [
  ['/v1/providers/:provider/notices', 'GET', listNotices],
  ['/v1/providers/:provider/notices/redeliver', 'POST', postRedeliver],
  ['/v1/providers/:provider/notices/ping', 'POST', postPing],
  ['/v1/providers/:provider/endpoint', 'GET', getEndpoint],
  ['/v1/providers/:provider/endpoint', 'PUT', putNoticeEndpoint],
  ['/v1/providers/:provider/endpoint', 'DELETE', deleteEndpoint],
  ['/v1/providers/:provider/endpoint/proof', 'POST', postProof],
];
