import * as z from 'zod';
import { filledIn } from '../filled-in.ts';
import type { SourceApi } from '../hook-source.ts';
import { toldMerchant } from '../told-merchant.ts';
import { accountSchema, stakeholdersSchema } from './razorpay-account.ts';
import { translateRazorpayAccount, translateStakeholders } from './translate-razorpay-account.ts';

/**
 * Razorpay's Accounts API v2 (its documentation, "Fetch an Account", "Fetch All Stakeholders"): one host for both modes, which
 * the key tells apart. Bank accounts stand with an account's products and are not read.
 * Accounts of the newer onboarding API (`account.product.*`) are documented at `GET /v1/accounts/{id}`, in another shape, which is not
 * read. Not verified: that this one knows them, too; what it does not answer stays unseen.
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
      const answer = await call({ method: 'GET', path: `/v2/accounts/${merchant}${path}`, headers });
      return answer.kind === 'answered' ? answer.json : null;
    };
    const [answered, stakeholders] = await Promise.all([read(''), read('/stakeholders')]);
    const account = accountSchema.safeParse(answered);
    if (!account.success || account.data.id !== merchant) return event;
    const people = stakeholdersSchema.safeParse(stakeholders);
    const fields = translateRazorpayAccount(account.data);
    const owners = people.success ? translateStakeholders(people.data.items) : [];
    const seen = toldMerchant({ ...fields, principals: [...owners, ...fields.principals] });
    return filledIn(event, seen, people.success ? [] : ['/merchant/principals']);
  },
};
