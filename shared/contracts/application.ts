import * as z from 'zod';
import { countrySchema } from './country.ts';
import { merchantReferenceSchema } from './ids.ts';
import { text } from './text.ts';

/** Longest terms of service, in UTF-8 bytes and so also in code points. */
export const maxTermsBytes = 192 * 1_024;

const structured = (max: number) => text({ max, cardNumbers: 'not-searched' });
const name = text();
const site = text({ cardNumbers: 'not-searched' }).meta({ example: 'https://shop.example' });
const email = text({ cardNumbers: 'not-searched' }).meta({ example: 'owner@shop.example' });
const phone = text({ max: 64, cardNumbers: 'not-searched' }).meta({ example: '+12025550123' });
const slug = (max: number) => z.string().regex(new RegExp(`^[a-z0-9][a-z0-9._-]{0,${max - 1}}$`));
const list = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max).optional();

export const addressSchema = z
  .strictObject({
    line1: text().optional(),
    line2: text().optional(),
    city: text().optional(),
    postalCode: structured(32).optional(),
    region: text().optional(),
    country: countrySchema.optional(),
  })
  .meta({ id: 'Address' });
export type Address = z.infer<typeof addressSchema>;

export const taxIdSchema = z
  .strictObject({ type: slug(32), value: structured(64), country: countrySchema })
  .meta({
    id: 'TaxId',
    description: 'A tax number: its kind (vat, ein, ssn, …), value and country of issue.',
  });
export type TaxId = z.infer<typeof taxIdSchema>;

export const handleSchema = z
  .strictObject({ service: slug(32), value: text({ max: 256 }) })
  .meta({ id: 'Handle' });
export type Handle = z.infer<typeof handleSchema>;

export const bankAccountSchema = z
  .strictObject({
    iban: structured(64).optional(),
    country: countrySchema.optional(),
    accountNumber: structured(64).optional(),
    routingNumber: structured(64).optional(),
  })
  .superRefine((account, context) => {
    if (account.iban) return;
    for (const field of ['country', 'accountNumber'] as const)
      if (!account[field])
        context.addIssue({ code: 'custom', message: 'required', path: [field], input: undefined });
  })
  .meta({
    id: 'BankAccount',
    description: 'An IBAN, or a country with its account number and routing number.',
  });
export type BankAccount = z.infer<typeof bankAccountSchema>;

export const walletSchema = z
  .strictObject({ chain: slug(32), address: structured(256) })
  .meta({ id: 'Wallet' });
export type Wallet = z.infer<typeof walletSchema>;

const principalSchema = z
  .strictObject({
    name: name.optional(),
    givenName: name.optional(),
    middleName: name.optional(),
    familyName: name.optional(),
    role: slug(32).optional(),
    dateOfBirth: z.iso
      .date()
      .refine((date) => date >= '1900-01-01' && date < '2100-01-01', { error: 'date-out-of-range' })
      .optional(),
    country: countrySchema.optional(),
    address: addressSchema.optional(),
    identityDocuments: list(
      z.strictObject({ type: slug(32), number: structured(64), country: countrySchema.optional() }),
      5,
    ),
    emails: list(email, 5),
    phones: list(phone, 5),
  })
  .superRefine((principal, context) => {
    if (principal.name || principal.givenName || principal.familyName) return;
    context.addIssue({ code: 'custom', message: 'required', path: ['name'], input: undefined });
  })
  .meta({ id: 'Principal' });
export type Principal = z.infer<typeof principalSchema>;

const merchantSchema = z
  .strictObject({
    reference: merchantReferenceSchema,
    entityType: z.enum(['company', 'individual', 'non-profit', 'government']).optional(),
    legalName: name,
    tradingNames: list(name, 11),
    country: countrySchema,
    registrationNumber: structured(64).optional(),
    registrationCountry: countrySchema.optional(),
    taxIds: list(taxIdSchema, 10),
    mcc: z
      .string()
      .regex(/^[0-9]{4}$/)
      .optional(),
    businessDescription: text({ multiline: true }).optional(),
    websites: list(site, 20),
    emails: list(email, 20),
    phones: list(phone, 20),
    handles: list(handleSchema, 20),
    address: addressSchema.optional(),
    principals: list(principalSchema, 20),
    bankAccounts: list(bankAccountSchema, 10),
    wallets: list(walletSchema, 20),
    statementDescriptors: list(text({ max: 64 }), 10),
    sponsor: z.strictObject({ reference: merchantReferenceSchema, legalName: name.optional() }).optional(),
    termsOfService: z.strictObject({ text: text({ max: maxTermsBytes, multiline: true }) }).optional(),
    applicantIp: z.union([z.ipv4(), z.ipv6()]).optional(),
    applicantIpCountry: countrySchema.optional().meta({
      description: 'Where the provider places the applicant’s address; addresses are not looked up here.',
    }),
  })
  .meta({ id: 'Merchant' });

const eventSchema = z.enum(['onboarding', 'update', 'periodic-review']).optional();

/** What a provider knows of an applicant, as it posts it. Unknown fields are refused, identifiers are strings. */
export const applicationSchema = z
  .strictObject({ event: eventSchema, merchant: merchantSchema })
  .meta({ id: 'MerchantApplication' });

const heldMerchantSchema = merchantSchema.partial({ legalName: true, country: true });
export type Merchant = z.infer<typeof heldMerchantSchema>;

/**
 * What is judged of an applicant: an application, or what a webhook of the provider's own told of it, which may lack even the
 * name and the country.
 */
export const heldApplicationSchema = z.strictObject({
  event: eventSchema,
  merchant: heldMerchantSchema,
  /**
   * Pointers of what whoever told of the applicant knows and did not tell, or told in a form that could not be read. Absent in
   * an application.
   */
  unseen: z.array(z.string()).optional(),
});
export type MerchantApplication = z.infer<typeof heldApplicationSchema>;
