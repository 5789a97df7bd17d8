import type { Endpoint } from '../endpoint.ts';
import { patchMember } from './change.ts';
import { deleteClient, putClient } from './clients.ts';
import { listMembers } from './list.ts';
import { listClients, listMemberEvents } from './list-of-member.ts';
import { postMember } from './onboard.ts';
import { readMember } from './read.ts';
import { listSecrets, rotateSecrets } from './secrets.ts';

/** The routes about members, their clients and their keys. */
export const memberRoutes: readonly (readonly [
  string,
  'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  Endpoint,
])[] = [
  ['/v1/members', 'GET', listMembers],
  ['/v1/members', 'POST', postMember],
  ['/v1/members/:id', 'GET', readMember],
  ['/v1/members/:id', 'PATCH', patchMember],
  ['/v1/members/:id/events', 'GET', listMemberEvents],
  ['/v1/members/:id/clients', 'GET', listClients],
  ['/v1/members/:id/clients/:subject', 'PUT', putClient],
  ['/v1/members/:id/clients/:subject', 'DELETE', deleteClient],
  ['/v1/providers/:provider/secrets', 'GET', listSecrets],
  ['/v1/providers/:provider/secrets/rotate', 'POST', rotateSecrets],
];
