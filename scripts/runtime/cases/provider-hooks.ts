import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { signStripe } from '../../../functions/provider-hooks/stripe/sign-stripe.ts';
import { hookAnswerSchema } from '../../../shared/contracts/hook-answer.ts';
import { providerHooksEnv } from '../../../shared/env.ts';
import { fail, ok } from '../../../shared/result.ts';
import { gatewayEvent } from '../../../tests/support/gateway-event.ts';
import { gatewayAnswer } from '../gateway-answer.ts';
import type { Ask, RuntimeCase } from '../runtime-case.ts';
import type { World } from '../world.ts';

const sample = new URL('../../../local/demo/hooks/stripe-account-updated.json', import.meta.url);

/** An event of Stripe's, signed as Stripe signs, and the decision in the log. */
export const providerHooks: RuntimeCase = {
  folder: 'provider-hooks',
  schema: providerHooksEnv,
  ask: async (world) => told(world),
  also: async (world) => {
    const { event } = await told({ ...world, stripeSecret: `whsec_${'0'.repeat(48)}` });
    return [
      {
        what: 'signed by somebody else',
        event,
        check: async (answer) => {
          const reply = gatewayAnswer(answer, 401);
          return reply.ok ? ok('401') : reply;
        },
      },
    ];
  },
  unshown: 'API Gateway, the source’s own API, which completes what an event lacks',
};

/** Of an account that nobody told of before. */
async function told({ provider, stripeSecret, stores }: World): Promise<Ask> {
  const account = `acct_1Runtime${randomUUID().replaceAll('-', '')}`;
  const text = await readFile(sample, 'utf8');
  const body = Buffer.from(
    text.replaceAll('acct_1DemoMapleKites', account).replace('evt_1DemoMapleKites', `evt_${account}`),
  );
  const path = `/v1/providers/${provider}/hooks/stripe`;
  const notificationUrl = `https://runtime.example${path}`;
  const signed = signStripe(body, { secret: stripeSecret, nowMs: Date.now(), notificationUrl });
  const headers = { 'content-type': 'application/json; charset=utf-8', ...signed };
  return {
    what: 'an event of Stripe’s',
    event: gatewayEvent({ method: 'POST', path, headers, body }),
    check: async (answer) => {
      const reply = gatewayAnswer(answer, 200);
      if (!reply.ok) return reply;
      const taken = hookAnswerSchema.parse(JSON.parse(reply.value.body));
      if (taken.action !== 'screened') return fail(`it was not screened but ${taken.action}`);
      const { decisionId, outcome } = taken.decision;
      const stored = await stores.decisions.read(provider, decisionId);
      return stored?.outcome === outcome && stored.merchant === account
        ? ok(`200, ${outcome}, and so it stands in the log`)
        : fail('the log has no such decision');
    },
  };
}
