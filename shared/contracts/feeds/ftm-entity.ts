import * as z from 'zod';

/** The schemas of FollowTheMoney whose entities are parties, or accounts of parties. */
export const ftmSchemas = [
  'Person',
  'Company',
  'Organization',
  'LegalEntity',
  'CryptoWallet',
  'BankAccount',
] as const;
export type FtmSchema = (typeof ftmSchemas)[number];

const values = z.array(z.string().max(4_096)).max(2_000).default([]);

/**
 * An entity of OpenSanctions' FollowTheMoney JSON (`entities.ftm.json`: one a line), with the properties that are read. All values
 * are lists of strings; `target` is false for what a list only mentions.
 */
export const ftmEntitySchema = z.object({
  id: z.string().min(1).max(255),
  schema: z.string().max(64),
  target: z.boolean().optional(),
  datasets: z.array(z.string().max(128)).max(1_000).default([]),
  properties: z.object({
    name: values,
    alias: values,
    weakAlias: values,
    birthDate: values,
    topics: values,
    country: values,
    nationality: values,
    citizenship: values,
    jurisdiction: values,
    registrationNumber: values,
    taxNumber: values,
    website: values,
    email: values,
    phone: values,
    address: values,
    publicKey: values,
    currency: values,
    iban: values,
    accountNumber: values,
  }),
});
export type FtmEntity = z.infer<typeof ftmEntitySchema>;
