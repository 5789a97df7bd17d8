import type { RaiseFlag } from '../../shared/contracts/flag.ts';
import type { ShareLevel } from '../../shared/contracts/vocabulary.ts';

/** What happened to a demo flag after it was raised, in order. Each is one more event in its history. */
export type DemoStep =
  | 'corroborated'
  /** By the member on probation, whose word does not count yet. */
  | 'seen-on-probation'
  | 'verified'
  | 'amended'
  | 'disputed'
  | 'upheld'
  | 'overturned'
  | 'held'
  | 'withdrawn'
  | 'expired';

export interface DemoFlag {
  /** Its entry in the feed `demo`: seeding again meets the same flag. */
  readonly entry: string;
  readonly raisedBy: string;
  readonly category: RaiseFlag['category'];
  readonly identifiers: RaiseFlag['identifiers'];
  readonly narrative?: string;
  readonly evidenceReferences?: string[];
  /** Default: contributors. */
  readonly shareLevel?: ShareLevel;
  readonly steps?: readonly DemoStep[];
  /** What the step `amended` adds. */
  readonly adds?: RaiseFlag['identifiers'];
  /** The entry of the flag that takes this one in, which stands before it. */
  readonly takenInBy?: string;
}

const hotline = 'beacon-hotline';
const kite = 'kite-acquiring';
const office = 'coalition-office';
const dune = 'dune-gateway';

/**
 * The demo coalition's flags: every identifier type, every evidence level, every state and share level.
 * All of it is invented and stands on names, numbers and banks reserved for examples; the wallets are hashes of
 * sentences, to which nobody has a key.
 */
export const demoFlags: readonly DemoFlag[] = [
  // Sites and pages
  {
    entry: 'site-1',
    raisedBy: hotline,
    category: 'sale-site',
    identifiers: [
      { type: 'host', value: 'quiet-orchard.example' },
      { type: 'email', value: 'orders@quiet-orchard.example' },
      { type: 'business_name', value: 'Quiet Orchard Media Ltd', country: 'GB' },
    ],
    narrative: 'Invented. Three callers of ours named the site; its orders are paid at checkout.',
    evidenceReferences: ['BH-2026-0017'],
    steps: ['corroborated', 'verified'],
  },
  {
    entry: 'site-2',
    raisedBy: kite,
    category: 'sale-site',
    identifiers: [{ type: 'host', value: 'members.night-kiosk.example' }],
    steps: ['corroborated'],
  },
  {
    entry: 'site-3',
    raisedBy: kite,
    category: 'advertising',
    identifiers: [{ type: 'host', value: 'paper-lantern.example' }],
  },
  {
    entry: 'site-4',
    raisedBy: hotline,
    category: 'sale-site',
    identifiers: [{ type: 'host', value: 'glas-brücke.example' }],
    steps: ['verified'],
  },
  {
    entry: 'page-1',
    raisedBy: hotline,
    category: 'advertising',
    identifiers: [{ type: 'url', value: 'https://boards.example/u/quiet-orchard' }],
    shareLevel: 'members',
    steps: ['verified'],
  },
  {
    entry: 'page-2',
    raisedBy: kite,
    category: 'advertising',
    identifiers: [{ type: 'url', value: 'https://links.example/night-kiosk' }],
  },
  // Ways to be reached
  {
    entry: 'mail-1',
    raisedBy: hotline,
    category: 'payment-receiver',
    identifiers: [{ type: 'email', value: 'cashier@tin-whistle.example' }],
    steps: ['corroborated'],
  },
  {
    entry: 'mail-2',
    raisedBy: kite,
    category: 'extortion-proceeds',
    identifiers: [{ type: 'email', value: 'winter.desk@mail.example' }],
  },
  {
    entry: 'phone-1',
    raisedBy: hotline,
    category: 'extortion-proceeds',
    identifiers: [{ type: 'phone', value: '+442079460017' }],
    steps: ['corroborated'],
  },
  {
    entry: 'phone-2',
    raisedBy: kite,
    category: 'payment-receiver',
    identifiers: [{ type: 'phone', value: '+12025550178' }],
  },
  {
    entry: 'handle-1',
    raisedBy: hotline,
    category: 'live-streamed-abuse',
    identifiers: [{ type: 'handle', service: 'telegram', value: '@qo_front_desk' }],
    shareLevel: 'operators',
    steps: ['verified'],
  },
  {
    entry: 'handle-2',
    raisedBy: kite,
    category: 'payment-receiver',
    identifiers: [{ type: 'handle', service: 'cashapp', value: '$tinwhistledemo' }],
    steps: ['corroborated'],
  },
  {
    entry: 'handle-3',
    raisedBy: 'kite-wallets',
    category: 'advertising',
    identifiers: [{ type: 'handle', service: 'discord', value: 'night_kiosk_demo' }],
  },
  // Numbers of companies and people
  {
    entry: 'tax-1',
    raisedBy: kite,
    category: 'laundering-front',
    identifiers: [{ type: 'tax_id', scheme: 'vat', value: 'DE999999018', country: 'DE' }],
    steps: ['corroborated', 'verified'],
  },
  {
    entry: 'tax-2',
    raisedBy: kite,
    category: 'laundering-front',
    identifiers: [{ type: 'tax_id', scheme: 'vat', value: 'DE999999026', country: 'DE' }],
  },
  {
    entry: 'company-1',
    raisedBy: kite,
    category: 'laundering-front',
    identifiers: [{ type: 'registration_number', value: '99999901', country: 'GB' }],
    steps: ['corroborated'],
  },
  {
    entry: 'company-2',
    raisedBy: hotline,
    category: 'terminated-by-member',
    identifiers: [{ type: 'registration_number', value: 'HRB 999902', country: 'DE' }],
    steps: ['verified'],
  },
  // Where money goes
  {
    entry: 'account-1',
    raisedBy: hotline,
    category: 'payment-receiver',
    identifiers: [{ type: 'bank_account', iban: 'GB96 TEST 0000 0000 0000 11' }],
    steps: ['verified'],
  },
  {
    entry: 'account-2',
    raisedBy: kite,
    category: 'payment-receiver',
    identifiers: [{ type: 'bank_account', iban: 'GB90TEST00000000000022' }],
    steps: ['corroborated'],
  },
  {
    entry: 'account-3',
    raisedBy: kite,
    category: 'payment-receiver',
    identifiers: [
      { type: 'bank_account', country: 'US', accountNumber: '000004711', routingNumber: '129999995' },
    ],
  },
  {
    entry: 'wallet-1',
    raisedBy: hotline,
    category: 'payment-receiver',
    identifiers: [
      { type: 'wallet', chain: 'bitcoin', address: '1FRFHopCSGd7LBrUNP96zwDNQ7rYPzVmRs' },
      { type: 'wallet', chain: 'bitcoin', address: 'bc1qlv6tqge5l7nj0zujqwhjdsfwxrvargcmhj7ewp' },
    ],
    steps: ['verified'],
  },
  {
    entry: 'wallet-2',
    raisedBy: 'kite-wallets',
    category: 'payment-receiver',
    identifiers: [
      { type: 'wallet', chain: 'ethereum', address: '0xA36318cb6222b725956afA863e2b378Bf15fe810' },
    ],
    steps: ['corroborated'],
  },
  {
    entry: 'wallet-3',
    raisedBy: 'kite-wallets',
    category: 'payment-receiver',
    identifiers: [{ type: 'wallet', chain: 'tron', address: 'TRjHBcxnKSTxRzJG1txAVSVK7KCVPbjw55' }],
  },
  {
    entry: 'wallet-4',
    raisedBy: hotline,
    category: 'extortion-proceeds',
    identifiers: [{ type: 'wallet', chain: 'litecoin', address: 'LXLGrgNRywhVj8pVC49DbNjsTgfFWeKtE9' }],
    steps: ['verified'],
  },
  // Names and what many parties share
  {
    entry: 'descriptor-1',
    raisedBy: kite,
    category: 'payment-receiver',
    identifiers: [{ type: 'card_descriptor', value: 'QOMEDIA*DEMO' }],
    steps: ['corroborated'],
  },
  {
    entry: 'person-1',
    raisedBy: hotline,
    category: 'principal-convicted',
    identifiers: [
      { type: 'person_name', value: 'Aurelio Demovar', dateOfBirth: '1971-02-03', country: 'MT' },
    ],
    steps: ['verified'],
  },
  {
    entry: 'person-2',
    raisedBy: kite,
    category: 'principal-convicted',
    identifiers: [{ type: 'person_name', value: 'Марина Примерова', country: 'KZ' }],
    steps: ['corroborated'],
  },
  {
    entry: 'business-1',
    raisedBy: kite,
    category: 'terminated-by-member',
    identifiers: [{ type: 'business_name', value: 'Tidewater Demo Novelties GmbH', country: 'DE' }],
    steps: ['corroborated'],
  },
  {
    entry: 'business-2',
    raisedBy: kite,
    category: 'terminated-by-member',
    identifiers: [{ type: 'business_name', value: 'شركة واحة المثال للتجارة', country: 'AE' }],
  },
  {
    entry: 'business-3',
    raisedBy: hotline,
    category: 'laundering-front',
    identifiers: [{ type: 'business_name', value: '株式会社例灯商会', country: 'JP' }],
    steps: ['verified'],
  },
  {
    entry: 'address-1',
    raisedBy: kite,
    category: 'laundering-front',
    identifiers: [
      {
        type: 'address',
        value: { line1: '1 Example Quay', city: 'Sampleton', postalCode: 'ZZ99 9ZZ', country: 'GB' },
      },
    ],
    steps: ['corroborated'],
  },
  {
    entry: 'listed-1',
    raisedBy: office,
    category: 'sanctions-listed',
    identifiers: [
      { type: 'business_name', value: 'Sable Meridian Example Trading Co.' },
      { type: 'host', value: 'sable-meridian.example' },
    ],
  },
  {
    entry: 'listed-2',
    raisedBy: office,
    category: 'sanctions-listed',
    identifiers: [{ type: 'person_name', value: 'Ilias Probekov', dateOfBirth: '1966-06-06' }],
  },
  // Flags that others had their say in
  {
    entry: 'amended-1',
    raisedBy: hotline,
    category: 'sale-site',
    identifiers: [{ type: 'host', value: 'velvet-post.example' }],
    steps: ['corroborated', 'verified', 'amended'],
    adds: [{ type: 'host', value: 'velvet-parcel.example' }],
  },
  {
    entry: 'probation-1',
    raisedBy: dune,
    category: 'payment-receiver',
    identifiers: [{ type: 'host', value: 'salt-arcade.example' }],
  },
  {
    entry: 'probation-2',
    raisedBy: hotline,
    category: 'advertising',
    identifiers: [{ type: 'host', value: 'umber-gallery.example' }],
    steps: ['seen-on-probation'],
  },
  {
    entry: 'merged-1',
    raisedBy: hotline,
    category: 'sale-site',
    identifiers: [
      { type: 'host', value: 'pewter-window.example' },
      { type: 'email', value: 'desk@pewter-window.example' },
    ],
  },
  {
    entry: 'superseded-1',
    raisedBy: kite,
    category: 'sale-site',
    identifiers: [
      { type: 'host', value: 'pewter-window.example' },
      { type: 'phone', value: '+12025550166' },
    ],
    takenInBy: 'merged-1',
  },
  {
    entry: 'upheld-1',
    raisedBy: kite,
    category: 'payment-receiver',
    identifiers: [{ type: 'host', value: 'ochre-till.example' }],
    steps: ['corroborated', 'disputed', 'upheld'],
  },
  // Flags whose force was taken away
  {
    entry: 'overturned-1',
    raisedBy: kite,
    category: 'laundering-front',
    identifiers: [{ type: 'host', value: 'copper-sparrow.example' }],
    steps: ['corroborated', 'disputed', 'overturned'],
  },
  {
    entry: 'disputed-1',
    raisedBy: hotline,
    category: 'sale-site',
    identifiers: [{ type: 'host', value: 'lantern-row.example' }],
    steps: ['verified', 'disputed'],
  },
  {
    entry: 'disputed-2',
    raisedBy: kite,
    category: 'payment-receiver',
    identifiers: [{ type: 'bank_account', iban: 'GB84TEST00000000000033' }],
    steps: ['corroborated', 'disputed'],
  },
  {
    entry: 'held-1',
    raisedBy: hotline,
    category: 'sale-site',
    identifiers: [{ type: 'host', value: 'slate-garden.example' }],
    steps: ['verified', 'held'],
  },
  {
    entry: 'expired-1',
    raisedBy: kite,
    category: 'advertising',
    identifiers: [{ type: 'host', value: 'old-mill.example' }],
    steps: ['corroborated', 'expired'],
  },
  {
    entry: 'withdrawn-1',
    raisedBy: hotline,
    category: 'advertising',
    identifiers: [
      { type: 'host', value: 'grey-finch.example' },
      { type: 'phone', value: '+12025550199' },
    ],
    steps: ['withdrawn'],
  },
];
