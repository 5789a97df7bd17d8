import { applicationSchema, type MerchantApplication } from '../../shared/contracts/application.ts';

/** An ordinary application on reserved names that a default policy approves, with changes. */
export function anApplication(changes: Record<string, unknown> = {}): MerchantApplication {
  return applicationSchema.parse(applicationJson(changes));
}

/** The same as {@link anApplication} before it is parsed, for what is posted or must be refused. */
export function applicationJson(changes: Record<string, unknown> = {}) {
  return {
    event: 'onboarding',
    merchant: {
      reference: 'm-1001',
      entityType: 'company',
      legalName: 'Quillmere Stationery Ltd',
      country: 'GB',
      registrationNumber: '09876543',
      registrationCountry: 'GB',
      mcc: '5943',
      websites: ['https://quillmere.example'],
      emails: ['owner@quillmere.example'],
      phones: ['+12025550123'],
      address: { line1: '12 Larch Row', city: 'Ambleford', postalCode: 'AB1 2CD', country: 'GB' },
      principals: [{ name: 'Odette Farrowgate', role: 'owner', country: 'GB' }],
      ...changes,
    },
  };
}
