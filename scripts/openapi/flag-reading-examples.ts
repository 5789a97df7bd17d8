import type * as z from 'zod';
import type { flagExportSchema, flagPageSchema } from '../../shared/contracts/flag-lists.ts';
import type { flagsFoundSchema, searchFlagsSchema } from '../../shared/contracts/flag-search.ts';
import { flagExample } from './flag-examples.ts';

/*
 * The examples of finding, listing and exporting flags. Everything is invented; tests parse each with the schema it illustrates.
 */

export const searchExample = {
  identifiers: [
    { type: 'host', value: 'https://downloads.example/shop' },
    { type: 'person_name', value: 'Mustermann, Erica' },
  ],
} satisfies z.input<typeof searchFlagsSchema>;

const {
  raisedBy: _,
  narrative,
  evidenceReferences,
  verification: _checked,
  opinions: _opinions,
  ...seenByPeers
} = flagExample;
const { opinions: _reviews, ...listed } = flagExample;

export const foundExample = {
  items: [
    {
      flag: { ...seenByPeers, allowed: ['support', 'seen-too', 'dispute'] },
      on: [
        {
          pointer: '/identifiers/0',
          type: 'host',
          method: 'exact',
          score: 1,
          explanation: 'the same site',
        },
        {
          pointer: '/identifiers/1',
          type: 'person_name',
          method: 'close',
          score: 0.94,
          explanation: 'a word spelled differently',
        },
      ],
    },
  ],
  complete: true,
  unusable: [],
} satisfies z.input<typeof flagsFoundSchema>;

export const flagPageExample = {
  items: [listed],
  nextCursor: null,
} satisfies z.input<typeof flagPageSchema>;

export const flagExportExample = {
  items: [
    {
      category: flagExample.category,
      identifiers: [
        { type: 'host', value: 'downloads.example' },
        { type: 'email', value: 'owner@downloads.example' },
        { type: 'person_name', value: 'erika mustermann', dateOfBirth: '1980-02-29', country: 'DE' },
      ],
      narrative,
      evidenceReferences,
      validFrom: flagExample.validFrom,
      validUntil: flagExample.validUntil,
      reviewAt: flagExample.reviewAt,
      shareLevel: flagExample.shareLevel,
      source: { feed: 'export', entry: flagExample.flagId },
    },
  ],
  nextCursor: null,
} satisfies z.input<typeof flagExportSchema>;
