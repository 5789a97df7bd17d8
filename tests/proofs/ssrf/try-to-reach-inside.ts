import { setDefaultCACertificates } from 'node:tls';
import { type Random, seededRandom } from '../../../bench/matching/random.ts';
import type { Sent } from '../../../shared/notice-ports.ts';
import type { SenderOf } from './defects.ts';
import { insideIpv4, insideUrls } from './inside-urls.ts';
import { changing, changingName, outside, smallInternet } from './small-internet.ts';

/** What came of it. */
export interface Attempts {
  readonly urls: number;
  readonly rounds: number;
  /** Connections to addresses that are not public, and bytes that were written to them. */
  readonly connections: number;
  readonly bytes: number;
  /** Rounds in which a name led outside alone when it was first asked for, and was sent to. */
  readonly delivered: number;
  /** Answers other than they should have been: a refusal where the first answer leads inside, 200 where it leads outside. */
  readonly wrong: number;
}

const outgoing = { headers: { 'content-type': 'application/json' }, body: Buffer.from('{"type":"ping"}') };

/**
 * Sends to every URL of the table, once where every name leads inside and once where every name leads outside; then to a name whose addresses
 * change with every question, in so many rounds.
 */
export async function tryToReachInside(senderOf: SenderOf, rounds: number): Promise<Attempts> {
  await using internet = await smallInternet();
  setDefaultCACertificates([internet.certificate]);
  let wrong = 0;
  let delivered = 0;
  for (const url of insideUrls)
    for (const address of [insideIpv4[0], outside[0] ?? '']) {
      const sent = await senderOf(changing([[address]]), internet).post(url, outgoing);
      if (!isRefused(sent)) wrong += 1;
    }
  const random = seededRandom(1);
  for (let round = 0; round < rounds; round += 1) {
    const answers = Array.from({ length: 1 + random.integer(4) }, () => anAnswer(random));
    const resolve = changing(answers);
    const sent = await senderOf(resolve, internet).post(`https://${changingName}/hook`, outgoing);
    const isOutside = answers[0]?.every((address) => outside.includes(address)) === true;
    if (isOutside ? !isDelivered(sent) : !isRefused(sent)) wrong += 1;
    if (isDelivered(sent)) delivered += 1;
  }
  return { urls: insideUrls.length, rounds, ...(await internet.trapped()), delivered, wrong };
}

const isRefused = (sent: Sent): boolean => sent.kind === 'failed' && sent.failure === 'refused-address';
const isDelivered = (sent: Sent): boolean => sent.kind === 'answered' && sent.status === 200;

/** All outside, all inside, or both in any order. */
function anAnswer(random: Random): string[] {
  const kind = random.integer(3);
  const some = (from: readonly string[]) =>
    Array.from({ length: 1 + random.integer(3) }, () => random.pick(from));
  if (kind === 0) return some(outside);
  if (kind === 1) return some(inside);
  const both = [...some(outside), ...some(inside)];
  return random.integer(2) === 0 ? both : both.toReversed();
}

/** What a resolver may say of machines inside. */
const inside: readonly string[] = [
  ...insideIpv4,
  ...[
    '0.0.0.0',
    '127.0.0.2',
    '172.16.0.1',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
  ],
  ...[
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
  ],
  ...[
    '2001:0:7f00:1::',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '100::1',
    '2001:db8::1',
  ],
];
