import * as z from 'zod';
import { type FlagCategory, flagCategories, flagCategorySchema } from './vocabulary.ts';

/*
 * What each category of flag means, and what the same is called elsewhere. Codes and terms are those that were seen in:
 *
 * - Mastercard MATCH reason codes: the MATCH API 1.0.0 description of APIs-guru and developer.mastercard.com. None is
 *   specific to child sexual exploitation: it hides in 13, or in 10.
 * - Visa VMSS listing reasons: matchvmss.com, beside Visa's description of the API. 24 and 31 fit, none is specific.
 * - FinCEN: notice FIN-2021-NTC3 on online child sexual exploitation.
 * - goAML: `report_indicators`; every FIU publishes its own codes for it, so there is none to name here.
 * - CyberTipline: the incident types that ROOST Coop files under. They are NCMEC's.
 *
 * Which of these fits which category is our reading; a report is its member's own.
 */

const codeSchema = z.object({ code: z.string(), text: z.string() });
export type ReasonCode = z.infer<typeof codeSchema>;

export const flagTaxonomyEntrySchema = z.object({
  category: flagCategorySchema,
  title: z.string(),
  sentence: z.string(),
  match: z.array(codeSchema).nullable().meta({
    description: 'Mastercard MATCH reason codes, the fitting one first. Null: no code.',
  }),
  vmss: z.array(codeSchema).nullable().meta({
    description: 'Visa VMSS listing reasons, the fitting one first. Null: no code.',
  }),
  fincen: z.object({ keyword: z.string(), field38z: z.string() }).nullable().meta({
    description:
      'A suspicious activity report to FinCEN: the keyword for field 2 and the narrative, and the text for field 38(z). Null: the notice does not speak of this.',
  }),
  goAml: z.object({ element: z.literal('report_indicators'), code: z.null() }).meta({
    description: 'goAML has the element and no code of its own: take your FIU’s.',
  }),
  cyberTipline: z.array(z.string()).nullable().meta({
    description: 'Incident types of the CyberTipline. Null: there is nothing to report by this alone.',
  }),
});
export type FlagTaxonomyEntry = z.infer<typeof flagTaxonomyEntrySchema>;

/** What `GET /v1/flag-categories` answers. */
export const flagCategoriesSchema = z
  .object({ items: z.array(flagTaxonomyEntrySchema) })
  .meta({ id: 'FlagCategories' });

const illegal = { code: '13', text: 'Illegal Transactions' };
const standards = { code: '10', text: 'Violation of Standards' };
const laundering = { code: '03', text: 'Laundering' };
const visaIllegal = { code: '24', text: 'Illegal transactions' };
const visaRules = { code: '31', text: 'Violation of Visa rules' };
const ocse = { keyword: 'OCSE-FIN-2021-NTC3', field38z: 'OCSE' };
const goAml = { element: 'report_indicators', code: null } as const;
const distribution = 'possession, manufacture and distribution';
const misleadingName = 'misleading domain name';
const misleadingWords = 'misleading words or digital images on the internet';

const trade = { match: [illegal, standards], vmss: [visaIllegal, visaRules], fincen: ocse, goAml };

const meanings: Readonly<Record<FlagCategory, Omit<FlagTaxonomyEntry, 'category'>>> = {
  'sale-site': {
    ...trade,
    title: 'Sale site',
    sentence: 'It offers child sexual abuse material for money, or access to it.',
    cyberTipline: [distribution],
  },
  'payment-receiver': {
    ...trade,
    title: 'Payment receiver',
    sentence: 'It takes the money for such material on behalf of whoever offers it.',
    cyberTipline: [distribution],
  },
  advertising: {
    ...trade,
    title: 'Advertising and affiliates',
    sentence: 'It leads buyers to such material and is paid for that, whatever its own pages show.',
    cyberTipline: [misleadingWords, misleadingName, distribution],
  },
  'live-streamed-abuse': {
    ...trade,
    title: 'Live-streamed abuse',
    sentence: 'It takes or passes on payment for the abuse of a child that is streamed to the payer.',
    cyberTipline: [distribution],
  },
  'extortion-proceeds': {
    ...trade,
    title: 'Proceeds of extortion',
    sentence:
      'It takes in what children or their families pay under threat that images of the child are spread.',
    cyberTipline: ['online enticement'],
  },
  'laundering-front': {
    ...trade,
    match: [laundering, illegal],
    title: 'Front for laundering such payments',
    sentence: 'It looks like another business, and what passes through it is payment for such material.',
    cyberTipline: null,
  },
  'terminated-by-member': {
    ...trade,
    title: 'Terminated for it by a member',
    sentence: 'A member ended its contract with this merchant for one of the reasons above.',
    cyberTipline: null,
  },
  'principal-convicted': {
    ...trade,
    // MATCH 07 is a conviction for fraud: it says something else.
    match: null,
    vmss: null,
    title: 'Principal convicted',
    sentence: 'A court has convicted a person who owns or runs it of sexual offences against children.',
    cyberTipline: null,
  },
  'sanctions-listed': {
    title: 'On a public sanctions list',
    sentence: 'A public authority lists it, or who owns or runs it, for sanctions of whatever kind.',
    match: null,
    vmss: null,
    fincen: null,
    goAml,
    cyberTipline: null,
  },
};

/** Every category of flag, in the order of the vocabulary: what it means, and what it is called elsewhere. */
export const flagTaxonomy: readonly FlagTaxonomyEntry[] = flagCategories.map((category) => ({
  category,
  ...meanings[category],
}));
