import { createHash } from 'node:crypto';
import { applicationSchema, type MerchantApplication } from '../../shared/contracts/application.ts';
import { type CleanIdentifier, maxFlagIdentifiers } from '../../shared/contracts/flag.ts';
import type { MerchantReference } from '../../shared/contracts/ids.ts';
import { maxTextLength } from '../../shared/contracts/text.ts';

/** An application near the largest body that is taken in (256 KB), in letters of four bytes that follow no pattern. */
export function maximalApplication(reference: MerchantReference): MerchantApplication {
  const texts = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => noise(`${name}-${at}`, maxTextLength));
  return applicationSchema.parse({
    merchant: {
      reference,
      legalName: noise('legal', maxTextLength),
      country: 'DE',
      businessDescription: noise('description', maxTextLength),
      tradingNames: texts('trading', 10),
      websites: texts('site', 20),
      emails: texts('email', 20),
      principals: texts('person', 10).map((name) => ({ name })),
    },
  });
}

/** As many identifiers as one flag may list, each as long as it may be and indexed under three forms. */
export function maximalIdentifiers(): CleanIdentifier[] {
  return Array.from({ length: maxFlagIdentifiers }, (_, at) => {
    const value = noise(`identifier-${at}`, 300);
    const forms = ['person_name', 'name_folded', 'name_sorted'].map((type) => ({ type, value }));
    return { type: 'person_name', value, forms };
  });
}

/** Letters from the Han extension B (four bytes of UTF-8 each), as random as a hash and the same every time. */
function noise(seed: string, length: number): string {
  const bytes = createHash('shake256', { outputLength: length * 2 })
    .update(seed)
    .digest();
  let text = '';
  for (let at = 0; at < length; at += 1)
    text += String.fromCodePoint(0x20000 + (bytes.readUInt16LE(at * 2) % 0xa6d0));
  return text;
}
