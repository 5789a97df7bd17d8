import * as z from 'zod';

const schema = z.looseObject({
  business_profile: z.undefined().optional(),
  legal_entity: z.looseObject({}).optional().catch(undefined),
});

/**
 * An account as it is written since API version 2019-02-19, where it is written as before: an endpoint is sent the version that it was
 * set up with. Anything else as it is. Then an account held all its owners, so that none of them is unseen.
 */
export function accountInNewWords(told: unknown): unknown {
  const old = schema.safeParse(told);
  if (!old.success) return told;
  const { legal_entity: entity, ...account } = old.data;
  const { business_name: name, business_url: url, display_name, statement_descriptor } = account;
  return {
    business_type: entity?.type,
    business_profile: { ...account, name, url },
    company: entity && {
      ...entity,
      name: entity.business_name,
      name_kana: entity.business_name_kana,
      name_kanji: entity.business_name_kanji,
      phone: entity.phone_number,
    },
    individual: entity && { ...entity, address: entity.personal_address },
    additional_owners: entity?.additional_owners,
    settings: { dashboard: { display_name }, payments: { statement_descriptor } },
    external_accounts: account.bank_accounts,
    ...account,
  };
}
