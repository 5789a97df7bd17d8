import * as z from 'zod';
import { demoClientOf } from '../../../local/demo/seed-coalition.ts';
import { managementEnv } from '../../../shared/env.ts';
import { fail, ok } from '../../../shared/result.ts';
import { gatewayEvent } from '../../../tests/support/gateway-event.ts';
import { gatewayAnswer } from '../gateway-answer.ts';
import type { Ask, RuntimeCase } from '../runtime-case.ts';
import type { World } from '../world.ts';

const listSchema = z.object({ items: z.array(z.unknown()).min(1) });

/** A list that takes a token, which the function holds to the keys that the issuer hands out. */
export const management: RuntimeCase = {
  folder: 'management',
  schema: managementEnv,
  ask: async (world) => listed(world),
  also: async () => [
    {
      what: 'GET /healthz',
      event: gatewayEvent({ path: '/healthz' }),
      check: async (answer) => {
        const reply = gatewayAnswer(answer, 200);
        return reply.ok ? ok(`200, ${reply.value.body}`) : reply;
      },
    },
    {
      what: 'the same list without a token',
      event: gatewayEvent({ path: '/v1/flags' }),
      check: async (answer) => {
        const reply = gatewayAnswer(answer, 401);
        return reply.ok ? ok('401') : reply;
      },
    },
  ],
  unshown: 'API Gateway, Cognito, Step Functions, uploads to S3',
};

async function listed({ issuer }: World): Promise<Ask> {
  const token = await issuer.token(demoClientOf('coalition-office'), ['flagstop/flags:read']);
  const query = [['member', 'beacon-hotline']] as const;
  return {
    what: 'GET /v1/flags with a token',
    event: gatewayEvent({ path: '/v1/flags', query, headers: { authorization: `Bearer ${token}` } }),
    check: async (answer) => {
      const reply = gatewayAnswer(answer, 200);
      if (!reply.ok) return reply;
      const list = listSchema.safeParse(JSON.parse(reply.value.body));
      return list.success ? ok(`200, ${list.data.items.length} flags`) : fail('it listed no flag');
    },
  };
}
