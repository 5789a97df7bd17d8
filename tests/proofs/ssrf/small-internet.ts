import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Dial, Network } from '../../../shared/adapters/http/checked-connection.ts';
import { aCertificate } from '../../support/a-certificate.ts';
import { aReceiver } from '../../support/a-receiver.ts';

/** The name whose addresses change. */
export const changingName = 'notices.pay.example';

/** Addresses of the world outside, to which nothing is ever sent: they lead to a server of the proof. */
export const outside = ['8.8.8.8', '1.1.1.1', '9.9.9.9', '2606:4700:4700::1111', '2001:4860:4860::8888'];

/**
 * An internet of two servers on this machine: every address that is dialled leads to a trap, but for those {@link outside}, which lead to a
 * receiver that answers 200 over TLS. A connection says that it reached the address that was dialled.
 */
export async function smallInternet() {
  const certified = aCertificate([changingName]);
  const trap = await aReceiver((socket) => socket.once('data', () => socket.destroy()));
  const receiver = await aReceiver((socket) => {
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'));
  }, certified);
  let inside = 0;
  const reach = (address: string, claimed = address): Socket => {
    const isOutside = outside.includes(address);
    if (!isOutside) inside += 1;
    const socket = connect({ host: '127.0.0.1', port: isOutside ? receiver.port : trap.port });
    Object.defineProperty(socket, 'remoteAddress', { get: () => claimed });
    return socket;
  };
  return {
    certificate: certified.cert,
    dial: dialling(reach),
    reach,
    trapped: async () => {
      // What is on its way has to arrive before it is counted.
      while (trap.connections() < inside || trap.open() > 0) await setTimeout(5);
      return { connections: trap.connections(), bytes: trap.received().length };
    },
    [Symbol.asyncDispose]: async () => {
      await trap[Symbol.asyncDispose]();
      await receiver[Symbol.asyncDispose]();
    },
  };
}

export type SmallInternet = Awaited<ReturnType<typeof smallInternet>>;

/** Dials the first address of what the lookup says, as Node would, or the host itself where there is no lookup. */
function dialling(reach: (address: string) => Socket): Dial {
  return ({ host = '', lookup }) => {
    const found: string[] = [];
    lookup?.(host, { all: true }, (_, answers) => {
      if (typeof answers !== 'string') found.push(...answers.map(({ address }) => address));
    });
    return reach(found[0] ?? host);
  };
}

/** A resolver that gives each answer once, in order, and the last one from then on. */
export function changing(answers: readonly (readonly string[])[]): Network['resolve'] & { asked(): number } {
  let asked = 0;
  const resolve = async () => {
    const addresses = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    return addresses.map((address) => ({ address }));
  };
  return Object.assign(resolve, { asked: () => asked });
}
