import { isIP } from 'node:net';
import * as z from 'zod';

/** Most places to which a member may have its notices sent. */
export const maxEndpoints = 5;

/**
 * Where a member wants its notices: a public https address, registered here and used only once it has proved to be its own. No name
 * or password, no fragment, no other port, and a host with a name and a dot in it: addresses are checked again when they are
 * connected to.
 */
export const noticeEndpointSchema = z
  .string()
  .max(512)
  .refine(isPublicHttps, { error: 'not-a-public-https-address' })
  .meta({
    description:
      'Where notices shall go: https, a public host name. Nothing is sent there before it has proved to be the member’s own.',
  });

function isPublicHttps(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' || url.username || url.password || url.hash || url.port) return false;
  const host = url.hostname.replace(/\.$/, '');
  return (
    isIP(host) === 0 &&
    !host.startsWith('[') &&
    host.includes('.') &&
    !/\.(?:local|internal|localhost)$/.test(host)
  );
}
