import { BlockList, connect, isIP, type Socket, type TcpNetConnectOpts } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { fail, ok, type Result } from '../../result.ts';
import { publicAddressFault } from './public-address.ts';
import type { SendTarget } from './send-target.ts';

/** The addresses of a name, as a resolver gives them. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string }[]>;

/** Opens a connection of TCP to `host` where that is an address, else to one of the addresses that `lookup` answers. */
export type Dial = (options: TcpNetConnectOpts) => Socket;

/** What a connection is made with. */
export interface Network {
  readonly resolve: Resolve;
  readonly dial: Dial;
}

/** Most addresses of a name that are tried, a second each but for the last. */
const maxTried = 8;
const millisecondsEach = 1_000;

/**
 * A connection to one of a name's addresses, all of which were looked at; where one alone is not public, the name is refused,
 * for whoever gives such an answer may give it alone next time. The name is looked up once: the addresses that were looked at are
 * those that are dialled. Before a byte is written, the connection itself is asked whom it reached. Throws where no connection comes
 * about, and ends it when `signal` says so, at any point.
 */
export async function checkedConnection(
  target: SendTarget,
  { network, signal }: { readonly network: Network; readonly signal: AbortSignal },
): Promise<Result<Socket, 'refused-address'>> {
  const addresses = await unlessEnded(addressesOf(target, network.resolve), signal);
  if (addresses === null) return fail('refused-address');
  const socket = network.dial({
    host: target.host,
    port: target.port,
    lookup: answering(addresses),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: millisecondsEach,
  });
  await arrival(socket, { event: 'connect', signal });
  if (!isAmong(addresses, socket.remoteAddress)) {
    socket.destroy();
    return fail('refused-address');
  }
  return ok(target.secure ? await secured(socket, { host: target.host, signal }) : socket);
}

interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** At least one; null where one of them may not be connected to. */
async function addressesOf({ host, reach }: SendTarget, resolve: Resolve): Promise<Address[] | null> {
  const answers = isIP(host) === 0 ? await resolve(host) : [{ address: host }];
  if (answers.length === 0) throw new Error('The name has no address.');
  const mayReach = reach === 'public' ? isPublic : isLoopback;
  if (!answers.every(({ address }) => mayReach(address))) return null;
  return answers.slice(0, maxTried).map(({ address }) => ({ address, family: isIP(address) === 4 ? 4 : 6 }));
}

const isPublic = (address: string): boolean => publicAddressFault(address) === null;
const isLoopback = (address: string): boolean =>
  address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));

/** A lookup that knows the answer. */
function answering(addresses: readonly Address[]): NonNullable<TcpNetConnectOpts['lookup']> {
  return (_host, { all }, done) => {
    const [first] = addresses;
    if (all || !first) done(null, [...addresses]);
    else done(null, first.address, first.family);
  };
}

/** Whether a socket's other end is one of these, however it writes them. */
function isAmong(addresses: readonly Address[], remote: string | undefined): boolean {
  const family = isIP(remote ?? '');
  if (!remote || family === 0) return false;
  const list = new BlockList();
  for (const one of addresses) if (one.family === family) list.addAddress(one.address, typeOf(family));
  return list.check(remote, typeOf(family));
}

const typeOf = (family: number): 'ipv4' | 'ipv6' => (family === 4 ? 'ipv4' : 'ipv6');

/** TLS 1.2 or later, with a certificate of the very name, whatever the environment says of certificates. */
async function secured(
  socket: Socket,
  { host, signal }: { readonly host: string; readonly signal: AbortSignal },
): Promise<Socket> {
  const tls = connectTls({
    socket,
    host,
    // An address is no server name (RFC 6066 §3).
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ALPNProtocols: ['http/1.1'],
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
  });
  // Whatever ends one of them ends the other.
  tls.once('close', () => socket.destroy());
  await arrival(tls, { event: 'secureConnect', signal });
  return tls;
}

/** Waits for an event of a socket, which ends with `signal` from then on, and whose later errors are nobody's but its reader's. */
function arrival(
  socket: Socket,
  { event, signal }: { readonly event: string; readonly signal: AbortSignal },
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  addAbortSignal(signal, socket);
  socket.once(event, () => resolve());
  socket.on('error', reject);
  socket.once('close', () => reject(new Error('The connection was closed.')));
  return promise;
}

/** What a promise comes to, unless the time is over first: a lookup cannot be called off, and is left to itself. */
async function unlessEnded<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = () => reject(new Error('The time is over.'));
  signal.addEventListener('abort', end);
  try {
    return await Promise.race([promise, ended]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** Connects by Node's own means, which no proxy of the environment can turn elsewhere. */
export const dialByNode: Dial = (options) => connect(options);
