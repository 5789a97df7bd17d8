import { lookup } from 'node:dns/promises';
import type { Outgoing, Sender } from '../../notice-ports.ts';
import { checkedConnection, dialByNode, type Network } from './checked-connection.ts';
import { type Exchanged, exchange } from './exchange.ts';
import { type SendLimits, sendLimits } from './send-limits.ts';
import { sendTarget } from './send-target.ts';

interface GuardedSending {
  /** Only at home: this machine may be sent to as well, over http or https and on any port. */
  readonly allowLoopback: boolean;
  /** Default: the system's resolver, and Node's connections. */
  readonly network?: Partial<Network>;
  /** Default: {@link sendLimits}. */
  readonly limits?: Partial<SendLimits>;
}

/**
 * The {@link Sender} that strangers' addresses may be given to. One request, one connection: https on port 443 to a public address that was
 * looked at before and after it was dialled. Nothing is followed, reused, decompressed, or led through a proxy that the environment names. An
 * address that may not be reached fails as `refused-address`, one that does not answer in time as `timeout`, headers beyond the limit as
 * `too-large`, everything else that is no answer (no such name, no connection, TLS, no HTTP) as `connection`.
 */
export function guardedSender({ allowLoopback, network, limits }: GuardedSending): Sender {
  const within = { ...sendLimits, ...limits };
  const by = { resolve: resolveBySystem, dial: dialByNode, ...network };
  const ask = async (url: string, outgoing: Outgoing): Promise<Exchanged> => {
    const target = sendTarget(url, allowLoopback);
    if (!target) return failed('refused-address');
    return await inTime(within.ms, async (signal) => {
      const connection = await checkedConnection(target, { network: by, signal });
      if (!connection.ok) return failed(connection.error);
      return await exchange(connection.value, { target, outgoing, limits: within });
    });
  };
  return { ask, post: async (url, outgoing) => (await ask(url, outgoing)).sent };
}

/** What the system says of a name, hosts file and all: it is looked at whoever said it. */
const resolveBySystem: Network['resolve'] = async (host) => await lookup(host, { all: true });

type Failure = 'timeout' | 'connection' | 'refused-address';
const failed = (failure: Failure): Exchanged => ({ sent: { kind: 'failed', failure }, answer: null });

/** One clock for everything: whatever is under way when it runs out is ended, or left behind. */
async function inTime(ms: number, work: (signal: AbortSignal) => Promise<Exchanged>): Promise<Exchanged> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), ms);
  try {
    return await work(control.signal);
  } catch {
    return failed(control.signal.aborted ? 'timeout' : 'connection');
  } finally {
    clearTimeout(timer);
  }
}
