import * as z from 'zod';
import { filledIn } from '../filled-in.ts';
import type { SourceApi } from '../hook-source.ts';
import { toldMerchant } from '../told-merchant.ts';
import { onboardedAccountSchema } from './onboarded-account.ts';
import { accountSchema, stakeholdersSchema } from './razorpay-account.ts';
import { translateOnboardedAccount } from './translate-onboarded-account.ts';
import { translateRazorpayAccount, translateStakeholders } from './translate-razorpay-account.ts';

/**
 * Razorpay's Accounts API v2 (its documentation, "Fetch an Account", "Fetch All Stakeholders"): one host for both modes, which
 * the key tells apart. Bank accounts stand with an account's products and are not read.
 * Accounts of the newer onboarding API, whose events are `account.product.*`, stand at `/v1/accounts/{id}` in a shape of their own.
 */
export const razorpayApi: SourceApi = {
  origin: () => 'https://api.razorpay.com',
  key: z
    .string()
    .max(200)
    .regex(/^rzp_(?:test|live)_[A-Za-z0-9_]+:[A-Za-z0-9]+$/),
  async enrich(event, { key, call }) {
    const { merchant } = event;
    if (merchant === null || !/^acc_[A-Za-z0-9]{1,32}$/.test(merchant)) return event;
    const headers = { authorization: `Basic ${Buffer.from(key).toString('base64')}` };
    const read = async (path: string) => {
      const answer = await call({ method: 'GET', path, headers });
      return answer.kind === 'answered' ? answer.json : null;
    };
    if (event.type.startsWith('account.product.')) {
      const onboarded = onboardedAccountSchema.safeParse(await read(`/v1/accounts/${merchant}`));
      if (!onboarded.success || onboarded.data.id !== merchant) return event;
      const told = toldMerchant(translateOnboardedAccount(onboarded.data));
      return filledIn(event, told, ['/merchant/websites', '/merchant/address']);
    }
    const at = `/v2/accounts/${merchant}`;
    const [answered, stakeholders] = await Promise.all([read(at), read(`${at}/stakeholders`)]);
    const account = accountSchema.safeParse(answered);
    if (!account.success || account.data.id !== merchant) return event;
    const people = stakeholdersSchema.safeParse(stakeholders);
    const fields = translateRazorpayAccount(account.data);
    const owners = people.success ? translateStakeholders(people.data.items) : [];
    const seen = toldMerchant({ ...fields, principals: [...owners, ...fields.principals] });
    return filledIn(event, seen, people.success ? [] : ['/merchant/principals']);
  },
};
