import { isIP, type Socket } from 'node:net';
import type { Network } from '../../../shared/adapters/http/checked-connection.ts';
import { guardedSender } from '../../../shared/adapters/http/guarded-sender.ts';
import type { Sender } from '../../../shared/notice-ports.ts';
import type { SmallInternet } from './small-internet.ts';

/** Makes a sender for a network. */
export type SenderOf = (resolve: Network['resolve'], internet: SmallInternet) => Sender;

const limits = { ms: 5_000 };

/** The sender as it is deployed. */
export const soundSender: SenderOf = (resolve, { dial }) =>
  guardedSender({ allowLoopback: false, network: { resolve, dial }, limits });

/** Defects that the proof must notice: each a sender that leaves one guard out. */
export const defects: Readonly<Record<string, SenderOf>> = {
  'nothing is looked at': (resolve, { reach }) => {
    const ask: Sender['ask'] = async (url) => {
      const host = URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '';
      const [first] = isIP(host) === 0 && host !== '' ? await resolve(host) : [{ address: host }];
      const socket = reach(first?.address ?? host);
      await new Promise((connected) => socket.once('connect', connected).once('error', connected));
      socket.destroy();
      return { sent: { kind: 'failed', failure: 'connection' }, answer: null };
    };
    return { ask, post: async (url, outgoing) => (await ask(url, outgoing)).sent };
  },
  'one public address is enough': (resolve, { dial, reach }) => {
    const seen: string[] = [];
    return guardedSender({
      ...{ allowLoopback: false, limits },
      network: {
        resolve: async (host) => {
          const answers = await resolve(host);
          seen.splice(0, seen.length, ...answers.map(({ address }) => address));
          const publicOnes = answers.filter(({ address }) => !isInside(address));
          return publicOnes.length > 0 ? publicOnes : answers;
        },
        dial: (options) => (seen[0] === undefined ? dial(options) : reach(seen[0])),
      },
    });
  },
  'the name is looked up again when it is dialled': lookingUpAgain((reach, [, again]) => reach(again)),
  'the name is looked up again, and the connection is believed whatever it says': lookingUpAgain(
    (reach, [looked, again]) => reach(again, looked),
  ),
};

type Reach = SmallInternet['reach'];

/** A sender that looks at one answer and dials another. */
function lookingUpAgain(dial: (reach: Reach, found: [string, string]) => Socket): SenderOf {
  return (resolve, { reach }) => {
    const found: [string, string] = ['', ''];
    return guardedSender({
      ...{ allowLoopback: false, limits },
      network: {
        resolve: async (host) => {
          const looked = await resolve(host);
          const again = await resolve(host);
          found.splice(0, 2, looked[0]?.address ?? '', again[0]?.address ?? '');
          return looked;
        },
        dial: () => dial(reach, found),
      },
    });
  };
}

/** Told apart without the code that is proved: the proof dials few public addresses. */
const isInside = (address: string): boolean => !/^(?:8\.8|1\.1|9\.9|2606|2001:4860)/.test(address);
