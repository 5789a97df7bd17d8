import { fail, ok, type Result } from '../../shared/result.ts';

/** Options that name an identifier each; anything else goes into a file. */
export const identifierOptions = {
  host: { type: 'string', multiple: true },
  url: { type: 'string', multiple: true },
  email: { type: 'string', multiple: true },
  phone: { type: 'string', multiple: true },
  iban: { type: 'string', multiple: true },
  handle: { type: 'string', multiple: true },
  wallet: { type: 'string', multiple: true },
  'business-name': { type: 'string', multiple: true },
  'person-name': { type: 'string', multiple: true },
} as const;

type Given = { readonly [K in keyof typeof identifierOptions]?: string[] | undefined };

export const identifierHelp = `  --host HOST, --url URL, --email ADDRESS, --phone +NUMBER, --iban IBAN, --handle SERVICE:NAME, --wallet CHAIN:ADDRESS,
  --business-name NAME, --person-name NAME
                    an identifier; each may be given several times`;

/** The identifiers that options name, as the API takes them; or one sentence on which cannot be read. */
export function readIdentifiers(given: Given): Result<object[], string> {
  const pairs = [...(given.handle ?? []), ...(given.wallet ?? [])];
  if (pairs.some((pair) => !/^[^:]+:./.test(pair)))
    return fail('--handle takes SERVICE:NAME, and --wallet CHAIN:ADDRESS.');
  const plain = (type: string, values: readonly string[] = []) => values.map((value) => ({ type, value }));
  return ok([
    ...plain('host', given.host),
    ...plain('url', given.url),
    ...plain('email', given.email),
    ...plain('phone', given.phone),
    ...(given.iban ?? []).map((iban) => ({ type: 'bank_account', iban })),
    ...(given.handle ?? []).map((pair) => ({ type: 'handle', service: before(pair), value: behind(pair) })),
    ...(given.wallet ?? []).map((pair) => ({ type: 'wallet', chain: before(pair), address: behind(pair) })),
    ...plain('business_name', given['business-name']),
    ...plain('person_name', given['person-name']),
  ]);
}

const before = (pair: string): string => pair.slice(0, pair.indexOf(':'));
const behind = (pair: string): string => pair.slice(pair.indexOf(':') + 1);
