import { checkResults } from '../../contracts/checks.ts';
import { countryCodes } from '../../contracts/country.ts';
import { criteria, duties } from '../../contracts/jurisdiction.ts';
import { maxMarks } from '../../contracts/stored-merchant.ts';
import {
  evidenceLevels,
  flagCategories,
  identifierTypes,
  matchMethodSchema,
  strengthSchema,
} from '../../contracts/vocabulary.ts';
import type { Declaration, Group, Scalar, Word } from './declared-fact.ts';

const text = (says: string, form?: Scalar['form']): Scalar =>
  form ? { kind: 'string', says, form } : { kind: 'string', says };
const yesNo = (says: string): Scalar => ({ kind: 'bool', says });
const count = (says: string, most = Number.POSITIVE_INFINITY): Scalar => ({
  kind: 'int',
  says,
  range: [0, most],
});
const word = (says: string, words: readonly string[]): Word => ({ kind: 'word', says, words });

/** Facts that the first set lacked: a document written for it may not speak of them. */
const added = { since: 'facts-2' } as const;
const said = (says: string): Word => ({ ...word(says, checkResults), ...added });
const criterion = (says: string): Word => word(says, criteria);

const pointer = { pattern: /^\/merchant(?:\/[A-Za-z0-9]+)*$/, example: '/merchant/taxIds' };

const matchedOn: Group = {
  kind: 'group',
  name: 'MatchedOn',
  says: 'One field of the application on which it meets the flag.',
  fields: {
    pointer: text('Where the field stands in the application (RFC 6901).', pointer),
    type: word('What kind of identifier met.', identifierTypes),
    method: word('How it met: equal after cleaning, or close.', matchMethodSchema.options),
    score: {
      kind: 'double',
      says: 'How close, from 0 to 1.0; 1.0 is equal after cleaning.',
      range: [0, 1],
    },
  },
};

const match: Group = {
  kind: 'group',
  name: 'Match',
  says: 'One flag that the application meets.',
  fields: {
    category: word('Why the flag stands.', flagCategories),
    evidence: word('The force the flag has now.', evidenceLevels),
    disputed: yesNo('Someone entitled to it disputes the flag.'),
    strength: word('Whether the match names one party, or may be a coincidence.', strengthSchema.options),
    cleared: yesNo('The provider judged that this merchant is not who the flag means.'),
    on: { kind: 'list', most: 50, says: 'The fields on which they meet.', of: matchedOn },
  },
};

/**
 * Everything a policy's conditions may speak of, declared once: CEL's types, the values given to it, the checks
 * on words and the table in docs/policy.md all come from here. A test holds it equal to `factsSchema` except for
 * what is kept from policy on purpose (see {@link keptFromPolicy}).
 */
export const factDeclaration: Declaration = {
  merchant: {
    kind: 'group',
    name: 'Merchant',
    says: 'What the application says of the merchant.',
    fields: {
      event: word('Why the provider asks.', ['onboarding', 'update', 'periodic-review']),
      entityType: text('The kind of legal entity, as given; empty where not given.'),
      country: word('Country of the merchant; draws attention, never a ground to decline.', countryCodes),
      registrationCountry: word('Country of registration; empty where not given.', countryCodes),
      mcc: text('Merchant category code; empty where not given.', { pattern: /^[0-9]{4}$/, example: '5967' }),
      websites: count('How many websites were given.'),
      principals: count('How many owners, directors and other people were given.'),
      termsOfService: yesNo('The terms of service were given.'),
      sandbox: yesNo('The name is one of those reserved for rehearsals in test mode.'),
    },
  },
  matches: { kind: 'list', most: 400, says: 'The flags that the application meets.', of: match },
  checks: {
    kind: 'group',
    name: 'Checks',
    says: 'What was checked on the application itself.',
    fields: {
      suspiciousUnicode: yesNo('Invisible, direction-changing or tag characters stood in a field.'),
      strongIdentifiers: count(
        'How many of the cleaned identifiers name one party (sites, numbers, accounts …).',
      ),
      termsProhibit: said('The terms of service prohibit sexual exploitation of children.'),
      termsRemove: said('They promise that it is removed.'),
      termsReport: said('They promise that it is reported to the authorities.'),
      completeness: said('All that the coalition asks for was given.'),
      emailDomain: said('An e-mail address is at the domain of one of the sites.'),
      freeMail: said('No e-mail address is at a provider that anybody can register with.'),
      phoneCountry: said(
        'One of the phone numbers is of the merchant’s country, that of its address or of its registration.',
      ),
      bankCountry: said('All bank accounts are in one of those countries.'),
      ipCountry: said('The application came from one of those countries.'),
      descriptor: said('Every card descriptor says a name or a site.'),
      hostLabel: said('One of the sites is called like the merchant, or like somebody behind it.'),
      principalsNamed: said('The people behind it are given with their full names.'),
      principalsAdult: said('All the people behind it are of age.'),
      category: said('The category code and the description of the business agree.'),
      highRiskCategory: said(
        'Neither the category code nor the description is one that card schemes ask extra diligence for.',
      ),
      sharedHost: said('No site stands under a host that anybody can put sites on.'),
      inconsistencies: {
        ...count(
          'How many of emailDomain, phoneCountry, bankCountry, ipCountry, descriptor, hostLabel and category failed.',
          7,
        ),
        ...added,
      },
      linkShortener: said('No site is a short link that hides where it leads.'),
    },
  },
  jurisdiction: {
    kind: 'group',
    name: 'Jurisdiction',
    ...added,
    says: 'What is known of the law of the merchant’s country; draws attention, never a ground to decline.',
    fields: {
      specificLaw: criterion('There is law with specific regard to sexual abuse material.'),
      definesMaterial: criterion('The law defines the material.'),
      coversTechnology: criterion('The law covers offences by means of computers and networks.'),
      punishesPossession: criterion('Knowing possession is an offence, whatever the intent.'),
      serviceProvidersReport: criterion('Internet service providers have to report.'),
      criteriaMet: count('How many of these five are met.', 5),
      criteriaKnown: count('How many of them are known, with a source.', 5),
      suspicionReporting: word('Payment companies have to report suspicion.', duties),
      providerMustReport: word(
        'The provider has to report suspicion: by the law of its own country or, where that is not known, of the merchant’s.',
        duties,
      ),
      hotline: yesNo('A hotline of the country is known.'),
      financialIntelligenceUnit: yesNo('The financial intelligence unit of the country is known.'),
    },
  },
  history: {
    kind: 'group',
    name: 'History',
    says: 'Who else asked; 0 where fewer than three other providers did.',
    fields: {
      askedByOthers30d: count('Other providers that screened one of the same strong identifiers in 30 days.'),
      askedByOthers360d: count('The same, in 360 days.'),
      declinedByOthers360d: count(
        'Other providers whose screening of one of them ended in decline, in 360 days.',
      ),
      ownMerchantsSharing: {
        ...count(
          'Other merchants of the same provider that gave one of the same strong identifiers, up to 15.',
          maxMarks - 1,
        ),
        ...added,
      },
    },
  },
  coverage: {
    kind: 'group',
    name: 'Coverage',
    says: 'How much of what had to be looked at was looked at.',
    fields: {
      complete: yesNo('Every flag, posting and clearance that concerns the application was read.'),
      unread: count('Lookup keys, names and flags that stayed unread.'),
      unusableStrong: count('Identifiers that name one party and could not be cleaned.'),
      unusableWeak: count('Other identifiers that could not be cleaned.'),
      missing: {
        kind: 'list',
        most: 50,
        says: 'Fields that were looked for and not given.',
        of: text('Where the field would stand in the application (RFC 6901).', pointer),
      },
      unseen: {
        ...count(
          'Of these, fields that whoever told of the applicant knows and did not tell, or that could not be read.',
          50,
        ),
        ...added,
      },
    },
  },
  feeds: {
    kind: 'group',
    name: 'Feeds',
    says: 'The lists that the coalition imports.',
    fields: {
      stale: {
        kind: 'list',
        most: 50,
        says: 'Lists that are older than they may be.',
        of: text('Name of the list.'),
      },
    },
  },
  switches: {
    kind: 'group',
    name: 'Switches',
    says: 'What operators have switched.',
    fields: { reviewAll: yesNo('Everything goes to review.') },
  },
};

/**
 * Facts that policy cannot speak of: which flag it is (a policy is about kinds of flags, a clearance is about
 * one), and prose.
 */
export const keptFromPolicy = ['version', 'matches.flagId', 'matches.seq', 'matches.on.explanation'] as const;
