import * as z from 'zod';
import { addressSchema } from './application.ts';
import { countrySchema } from './country.ts';
import { instantSchema } from './ids.ts';
import { text } from './text.ts';
import { flagCategorySchema, identifierTypeSchema, shareLevelSchema } from './vocabulary.ts';

const structured = (max: number) => text({ max, cardNumbers: 'not-searched' });
const slug = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,31}$/);
const plain = <T extends string>(type: T) =>
  z.strictObject({ type: z.literal(type), value: structured(1_024) });

/** One identifier of a flag's subject as a member writes it, before cleaning. */
export const flagIdentifierSchema = z
  .discriminatedUnion('type', [
    plain('host'),
    plain('url'),
    plain('email'),
    plain('phone'),
    plain('card_descriptor'),
    z.strictObject({ type: z.literal('handle'), service: slug, value: structured(256) }),
    z.strictObject({
      type: z.literal('tax_id'),
      scheme: slug,
      value: structured(64),
      country: countrySchema,
    }),
    z.strictObject({ type: z.literal('registration_number'), value: structured(64), country: countrySchema }),
    z.strictObject({
      type: z.literal('bank_account'),
      iban: structured(64).optional(),
      country: countrySchema.optional(),
      accountNumber: structured(64).optional(),
      routingNumber: structured(64).optional(),
    }),
    z.strictObject({ type: z.literal('wallet'), chain: slug, address: structured(256) }),
    z.strictObject({
      type: z.literal('person_name'),
      value: structured(1_024),
      dateOfBirth: z.iso.date().optional(),
      country: countrySchema.optional(),
    }),
    z.strictObject({
      type: z.literal('business_name'),
      value: structured(1_024),
      country: countrySchema.optional(),
    }),
    z.strictObject({ type: z.literal('address'), value: addressSchema }),
  ])
  .meta({ id: 'FlagIdentifier' });
export type FlagIdentifier = z.infer<typeof flagIdentifierSchema>;

/** Most identifiers one flag may list: the subject of one flag is one party. */
export const maxFlagIdentifiers = 200;

/** What a member posts to raise a flag. */
export const raiseFlagSchema = z
  .strictObject({
    category: flagCategorySchema,
    identifiers: z.array(flagIdentifierSchema).min(1).max(maxFlagIdentifiers),
    narrative: text({ max: 8_192, multiline: true })
      .optional()
      .meta({ description: 'Confidential. No media, no links to abuse.' }),
    evidenceReferences: z
      .array(text({ max: 256 }))
      .max(20)
      .optional(),
    validUntil: instantSchema.optional().meta({ description: 'Default: five years from now.' }),
    validFrom: instantSchema.optional().meta({ description: 'Default: now.' }),
    reviewAt: instantSchema.optional().meta({
      description: 'When you should look at it again. Default: 90 days before its end.',
    }),
    shareLevel: shareLevelSchema
      .optional()
      .meta({ description: 'Who may read it besides you, operators and auditors. Default: contributors.' }),
    jurisdictions: z
      .array(countrySchema)
      .max(20)
      .optional()
      .meta({ description: 'Countries whose law it rests on.' }),
    source: z
      .strictObject({ feed: slug, entry: z.string().regex(/^[A-Za-z0-9._:-]{1,64}$/) })
      .optional()
      .meta({
        description: 'The list and entry the flag comes from. Raising the same entry again changes nothing.',
      }),
  })
  .meta({ id: 'RaiseFlag' });
export type RaiseFlag = z.infer<typeof raiseFlagSchema>;

/** One form under which an identifier is indexed, e.g. the provider-folded form of an e-mail address. */
export const keyFormSchema = z.object({ type: z.string(), value: z.string() });
export type KeyForm = z.infer<typeof keyFormSchema>;

/** An identifier after cleaning: its canonical value, and every form that is indexed (the first names the identifier itself). */
export const cleanIdentifierSchema = z.object({
  type: identifierTypeSchema,
  value: z.string(),
  forms: z.array(keyFormSchema).min(1),
  /** What corroborates or contradicts a name: not indexed. */
  dateOfBirth: z.string().optional(),
  country: z.string().optional(),
});
export type CleanIdentifier = z.infer<typeof cleanIdentifierSchema>;
