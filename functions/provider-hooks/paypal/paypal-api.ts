import * as z from 'zod';
import { filledIn } from '../filled-in.ts';
import type { SourceApi } from '../hook-source.ts';
import { toldMerchant } from '../told-merchant.ts';
import { managedAccountSchema, merchantIntegrationSchema } from './paypal-account.ts';
import { translateIntegration, translateManagedAccount } from './translate-paypal.ts';

const tokenSchema = z.object({ access_token: z.string().regex(/^[A-Za-z0-9._~+/=-]{1,4096}$/) });

/** Who the partner is at PayPal, and what its application is known by there. */
const keyPattern = /^[A-Z0-9]{13}:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+$/;

type Api = Parameters<SourceApi['enrich']>[1];

/**
 * PayPal's REST API: a token for the application (client credentials), then the managed account, or the merchant's standing with
 * the partner. The latter tells name, country and e-mail address and no more: there is nothing else to be seen of the merchant.
 */
export const paypalApi: SourceApi = {
  origin: (livemode) => (livemode ? 'https://api-m.paypal.com' : 'https://api-m.sandbox.paypal.com'),
  /** `partner merchant id:client id:secret`. */
  key: z.string().max(300).regex(keyPattern),
  async enrich(event, api) {
    const { merchant: id, type } = event;
    if (id === null || !/^[A-Za-z0-9]{1,32}$/.test(id)) return event;
    const [partner = '', ...credentials] = api.key.split(':');
    const token = await tokenOf(credentials.join(':'), api);
    if (token === null) return event;
    const read = async (path: string) => {
      const answer = await api.call({ method: 'GET', path, headers: { authorization: `Bearer ${token}` } });
      return answer.kind === 'answered' ? answer.json : null;
    };
    if (type.startsWith('CUSTOMER.MANAGED-ACCOUNT.')) {
      const account = managedAccountSchema.safeParse(await read(`/v3/customer/managed-accounts/${id}`));
      if (!account.success || account.data.account_id !== id) return event;
      return filledIn(event, toldMerchant(translateManagedAccount(account.data)));
    }
    const path = `/v1/customer/partners/${partner}/merchant-integrations/${id}`;
    const integration = merchantIntegrationSchema.safeParse(await read(path));
    if (!integration.success || integration.data.merchant_id !== id) return event;
    return filledIn(event, toldMerchant(translateIntegration(integration.data)));
  },
};

async function tokenOf(credentials: string, { call }: Pick<Api, 'call'>): Promise<string | null> {
  const answer = await call({
    method: 'POST',
    path: '/v1/oauth2/token',
    headers: {
      authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const token = tokenSchema.safeParse(answer.kind === 'answered' ? answer.json : null);
  return token.success ? token.data.access_token : null;
}
