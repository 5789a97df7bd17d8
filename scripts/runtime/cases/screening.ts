import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { ordinaryApplication } from '../../../bench/ordinary-application.ts';
import { signedEvent } from '../../../bench/surroundings/signed-event.ts';
import { decisionIdSchema } from '../../../shared/contracts/ids.ts';
import { outcomeSchema } from '../../../shared/contracts/vocabulary.ts';
import { screeningEnv } from '../../../shared/env.ts';
import { fail, ok } from '../../../shared/result.ts';
import { gatewayAnswer } from '../gateway-answer.ts';
import type { Ask, RuntimeCase } from '../runtime-case.ts';
import type { World } from '../world.ts';

const answerSchema = z.object({ decisionId: decisionIdSchema, outcome: outcomeSchema });

/** A signed application, and the decision in the log. */
export const screening: RuntimeCase = {
  folder: 'screening',
  schema: screeningEnv,
  ask: async (world) => screened(world, randomUUID()),
  also: async (world) => {
    const id = randomUUID();
    const first = screened(world, id);
    return [
      first,
      { ...first, what: 'the same again', check: async (answer) => replayed(gatewayAnswer(answer, 200)) },
      wronglySigned(world),
    ];
  },
  unshown: 'API Gateway, its firewall, TLS, KMS itself',
};

function eventOf({ provider, webhookSecret }: World, webhookId: string): { headers: object } {
  const application = ordinaryApplication({ reference: webhookId });
  const event = signedEvent({ provider, webhookSecret, webhookId, application, nowMs: Date.now() });
  return z.looseObject({ headers: z.record(z.string(), z.string()) }).parse(JSON.parse(event));
}

function screened(world: World, webhookId: string): Ask {
  return {
    what: 'a signed application',
    event: eventOf(world, webhookId),
    check: async (answer) => {
      const reply = gatewayAnswer(answer, 200);
      if (!reply.ok) return reply;
      const { decisionId, outcome } = answerSchema.parse(JSON.parse(reply.value.body));
      const stored = await world.stores.decisions.read(world.provider, decisionId);
      return stored?.outcome === outcome && stored.merchant === webhookId
        ? ok(`200, ${outcome}, and so it stands in the log`)
        : fail('the log has no such decision');
    },
  };
}

function replayed(reply: ReturnType<typeof gatewayAnswer>) {
  if (!reply.ok) return reply;
  const [header] = reply.value.multiValueHeaders['idempotent-replayed'] ?? [];
  return header === 'true' ? ok('200, the stored answer') : fail('it was decided on again');
}

function wronglySigned(world: World): Ask {
  const wrong = { ...world, webhookSecret: `whsec_${Buffer.alloc(32, 1).toString('base64')}` };
  return {
    what: 'signed by somebody else',
    event: eventOf(wrong, randomUUID()),
    check: async (answer) => {
      const reply = gatewayAnswer(answer, 401);
      return reply.ok ? ok('401') : reply;
    },
  };
}
