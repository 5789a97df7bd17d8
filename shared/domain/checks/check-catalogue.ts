import type { CheckName } from '../../contracts/checks.ts';

/** A check as a compliance officer reads of it, in `docs/checks.md`. */
export interface CheckEntry {
  readonly looksAt: string;
  readonly fails: string;
  readonly unknown: string;
  readonly source: string;
  /** What evidence may say, and what it means. */
  readonly notes: Readonly<Record<string, string>>;
}

const practice =
  'FCACP and ICMEC, Internet Merchant Acquisition and Monitoring Sound Practices to Help Reduce the Proliferation of Commercial Child Pornography, 2016';
const policySection = `${practice}: company policy and terms of use`;
const acquisition = `${practice}: merchant acquisition`;
const redFlags = `${practice}: red flags`;

function terms(promise: string, item: string): CheckEntry {
  return {
    looksAt: 'The text of the terms of service; see [terms.md](terms.md).',
    fails: `No sentence ${promise}.`,
    unknown: 'No terms, or in a language that is not read, or too short to be terms.',
    source: policySection,
    notes: {
      [`says-${item}`]: 'A sentence says so; `POST …/terms-checks` quotes it.',
      [`no-sentence-says-${item}`]: 'None does.',
      'language-not-read': 'The text is in none of the languages that are read.',
      'too-short': 'The text is too short to be terms.',
    },
  };
}

/** Every check: what it looks at, when it fails, when it cannot say, and what it rests on. */
export const checkCatalogue: Readonly<Record<CheckName, CheckEntry>> = {
  termsProhibit: terms('prohibits sexual exploitation of children', 'prohibit'),
  termsRemove: terms('promises that it is removed', 'remove'),
  termsReport: terms('promises that it is reported to the authorities', 'report'),
  completeness: {
    looksAt:
      'Whether a website, a tax or registration number, an address, the people behind it, an account or wallet, and terms of service were given.',
    fails: 'One of them was not. An individual needs no principals.',
    unknown: 'Never.',
    source: acquisition,
    notes: { 'not-given': 'Nothing stands there.' },
  },
  emailDomain: {
    looksAt: 'E-mail addresses of the merchant and its people, against the registrable domains of its sites.',
    fails:
      'The merchant has an address at somebody’s domain, and no address is at a site’s, nor at the same telling name under another ending.',
    unknown:
      'No address, no site on a domain of its own, or nothing but free mail, which `freeMail` counts already.',
    source: redFlags,
    notes: {
      'at-a-site': 'At a site’s domain.',
      'same-name-other-ending': 'At a domain with the site’s name under another ending.',
      'at-no-site': 'At a domain of no site.',
    },
  },
  freeMail: {
    looksAt: 'E-mail addresses of the merchant; not the private ones of its people.',
    fails:
      'One is at a provider that anybody can register with. Many honest small merchants fail; beside `emailDomain` it says whether there is an address of its own too.',
    unknown: 'No address.',
    source: redFlags,
    notes: { 'public-mail': 'At such a provider.' },
  },
  phoneCountry: {
    looksAt:
      'Calling codes of the merchant’s phone numbers, against its country, its address’ and its registration’s. Territories count with their state.',
    fails: 'No number is of one of them. Countries that share a code agree.',
    unknown: 'No number that says its country, or none but numbers of no country (+800).',
    source: `${redFlags}; ITU-T E.164`,
    notes: {
      'of-the-country': 'Of one of the merchant’s countries.',
      'of-another-country': 'Of none of them.',
    },
  },
  bankCountry: {
    looksAt: 'Countries of the bank accounts, against the same three.',
    fails: 'An account is in another country: money goes there.',
    unknown: 'No account that can be read; a wallet is nowhere.',
    source: `${acquisition}; ISO 13616`,
    notes: {
      'elsewhere-in-sepa':
        'In another country of the Single Euro Payments Area, where firms may bank wherever they like (Regulation (EU) 260/2012, article 9).',
      'in-another-country': 'In another country.',
    },
  },
  ipCountry: {
    looksAt:
      '`applicantIpCountry`, where the provider placed the applicant’s address, against the same three.',
    fails: 'It is none of them.',
    unknown: 'Not given. Addresses are not looked up here.',
    source: acquisition,
    notes: {
      'of-the-country': 'One of the merchant’s countries.',
      'of-another-country': 'None of them.',
    },
  },
  descriptor: {
    looksAt:
      'Card descriptors without payment companies’ prefixes (`SQ *`, `PAYPAL *`), against legal and trading names and the names of sites; cut at 22 characters, squeezed or shortened alike.',
    fails: 'One resembles none of them: that is what a cardholder sees.',
    unknown: 'None that says anything in letters, or names in a script that cards do not show.',
    source: `Card schemes’ rules on merchant names (Visa Merchant Data Standards Manual; Mastercard Transaction Processing Rules); ${redFlags}`,
    notes: { 'unlike-name-and-site': 'Resembles no name and no site.' },
  },
  hostLabel: {
    looksAt:
      'What the sites are called, against legal and trading names, their initials, their words joined, cut short or misspelled, and names of the people behind it.',
    fails:
      'No site resembles one. One that does suffices: merchants have more sites for brands and languages.',
    unknown: 'No site that has a name of its own, or names in a script that sites are seldom named in.',
    source: redFlags,
    notes: {
      'like-the-name': 'Resembles a name.',
      'like-a-person': 'Holds the name of a person behind it.',
      'unlike-the-names': 'Resembles none.',
    },
  },
  principalsNamed: {
    looksAt: 'Names of the people behind the merchant; an individual without any is their own.',
    fails:
      'A company or non-profit body names nobody, or a name is one word, initials, one word with initials, or out of a form. Some people do have a single name.',
    unknown: 'Nobody is named, and it is a government body or of no stated kind.',
    source: `${acquisition}; FATF Recommendation 10`,
    notes: {
      'no-principal-given': 'Nobody is named.',
      'one-word': 'A single word.',
      'initials-only': 'Initials alone.',
      'one-word-and-initials': 'One word, and initials for the others.',
      'a-placeholder': 'A name that forms and manuals use.',
    },
  },
  principalsAdult: {
    looksAt:
      'Dates of birth of the people behind the merchant, on the day of the decision (UTC). Born on 29 February: a year older from 1 March.',
    fails: 'One is under 18.',
    unknown: 'Nobody is given, or a date is not, or says more than 110 years.',
    source: `${acquisition}; Convention on the Rights of the Child, article 1`,
    notes: {
      'under-age': 'Under 18.',
      'no-date-of-birth': 'Not given.',
      'not-plausible': 'Over 110 years: more likely a placeholder.',
    },
  },
  category: {
    looksAt:
      'The merchant category code, against telling phrases of the description in English, German, French and Spanish: adult content, dating, gambling, streaming, file hosting, crypto-assets. Phrases that are denied or fought in their sentence do not count.',
    fails:
      'The description says that the business deals in one of them, and the code is one that it does not belong under. Codes of firms that work for others contradict nothing; streaming contradicts codes of plain goods only.',
    unknown: 'No code, no description, or a description without Latin letters.',
    source: `Mastercard announcement AN 5196; Mastercard Security Rules and Procedures; Visa Integrity Risk Program; ${acquisition}`,
    notes: { 'not-the-code-for-it': 'It belongs under other codes.', ...dealings() },
  },
  highRiskCategory: {
    looksAt: 'The category code, and the same phrases but those of streaming.',
    fails:
      'The code is 5967, 7273, 7841, 4816, 7995, 7800, 7801, 7802, 9406 or 6051, or the description says one of them. Goods that schemes register for other reasons (pharmacies, tobacco) are left out.',
    unknown: 'No code, and the description says none of them.',
    source:
      'Mastercard Security Rules and Procedures (Mastercard Registration Program); Visa Integrity Risk Program',
    notes: {
      'code-of-adult': 'A code of adult content.',
      'code-of-dating': 'The code of dating and escort services.',
      'code-of-gambling': 'A code of gambling.',
      'code-of-file-hosting': 'The code that file hosts have.',
      'code-of-crypto': 'The code of quasi-cash.',
      ...dealings(),
    },
  },
  sharedHost: {
    looksAt:
      'Hosts of the sites, against the public suffix list’s private section without name registries, platforms and builders.',
    fails: 'One is a page or name on a host where anybody can have one.',
    unknown: 'No site that can be read but short links, which `linkShortener` counts.',
    source: `${acquisition}; publicsuffix.org`,
    notes: { 'on-a-shared-host': 'On such a host.' },
  },
  linkShortener: {
    looksAt: 'Hosts of the sites, against known link shorteners. Nothing is fetched.',
    fails: 'One is a short link, which hides where it leads.',
    unknown: 'No site that can be read.',
    source: acquisition,
    notes: { 'short-link': 'A short link.' },
  },
};

function dealings(): Readonly<Record<string, string>> {
  return {
    'says-adult': 'Says that it deals in adult content.',
    'says-dating': 'Says that it deals in dating.',
    'says-gambling': 'Says that it deals in gambling.',
    'says-streaming': 'Says that it streams.',
    'says-file-hosting': 'Says that it hosts files.',
    'says-crypto': 'Says that it deals in crypto-assets.',
  };
}
