import { isIP } from 'node:net';
import { noticeEndpointSchema } from '../../contracts/notice-endpoint.ts';

/** Where a request goes, as its address says. */
export interface SendTarget {
  readonly secure: boolean;
  /** A name, or (only with `reach: 'loopback'`) an address without brackets. */
  readonly host: string;
  readonly port: number;
  /** What stands in `Host`. */
  readonly authority: string;
  /** Path and query. */
  readonly path: string;
  /** The only addresses that may be connected to. */
  readonly reach: 'public' | 'loopback';
}

/**
 * Where an address leads, or null where nothing may be sent there. It is held to what was asked of it when it was registered once
 * more: what is stored may be older than today's rule. With `allowLoopback` an address of this very machine is taken too, over
 * http or https and on any port; it then leads to this machine or nowhere.
 */
export function sendTarget(text: string, allowLoopback: boolean): SendTarget | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) return null;
  if (noticeEndpointSchema.safeParse(text).success) return { ...shared(url), reach: 'public' };
  return allowLoopback && isHere(url) ? { ...shared(url), reach: 'loopback' } : null;
}

function shared(url: URL): Omit<SendTarget, 'reach'> {
  const secure = url.protocol === 'https:';
  return {
    secure,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 443 : 80)),
    authority: url.host,
    path: `${url.pathname}${url.search}`,
  };
}

/** `localhost` (RFC 6761 §6.3) and the loopback addresses, with nothing that tells who calls. */
function isHere({ protocol, username, password, hostname }: URL): boolean {
  if (!/^https?:$/.test(protocol) || username || password) return false;
  return (
    hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
  );
}
