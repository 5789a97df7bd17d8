/**
 * What an ordinary merchant applies with: four names (legal, trading, two people) and fifteen other identifiers.
 * All invented, on reserved names and numbers. No flag is on any of it unless a change brings one.
 */
export function ordinaryApplication(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    event: 'onboarding',
    merchant: {
      reference: 'm-bench',
      entityType: 'company',
      legalName: 'Thistledown Bindery Ltd',
      tradingNames: ['Thistledown Books'],
      country: 'GB',
      registrationNumber: '99999855',
      registrationCountry: 'GB',
      mcc: '5942',
      websites: ['https://thistledown-bindery.example', 'https://shop.thistledown-books.example'],
      emails: ['hello@thistledown-bindery.example', 'orders@thistledown-books.example'],
      phones: ['+442079460150', '+442079460151'],
      handles: [{ service: 'instagram', value: '@thistledown_bindery' }],
      address: { line1: '8 Sample Mews', city: 'Sampleton', postalCode: 'ZZ99 2AB', country: 'GB' },
      principals: [
        { name: 'Linnet Samplewood', role: 'owner', dateOfBirth: '1979-05-02', country: 'GB' },
        {
          name: 'Corin Testerby',
          role: 'director',
          country: 'GB',
          emails: ['corin@thistledown-books.example'],
        },
      ],
      bankAccounts: [{ iban: 'GB48TEST00000000000099' }],
      wallets: [{ chain: 'ethereum', address: '0x00000000000000000000000000000000be9c4001' }],
      taxIds: [{ type: 'vat', value: 'DE999999059', country: 'DE' }],
      statementDescriptors: ['THISTLEDOWN BINDERY', 'THISTLEDOWN BOOKS'],
      applicantIp: '203.0.113.7',
      ...changes,
    },
  };
}
