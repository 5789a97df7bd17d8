import { metricNames } from '../../../shared/metric-names.ts';
import { minutesPerDay } from './clean-week.ts';
import { during, type Fault, repeat } from './faults.ts';
import { emittedByHook } from './through-code.ts';

/** Faults of webhooks alone, while what providers ask goes well: each raises the alarm that it shares with that. */
export const hookFaults: readonly Fault[] = [
  {
    what: 'a source signs with a secret that was rolled: 15 webhooks a minute with a wrong signature',
    ...{ alarm: 'SignaturesAreRefused', throughCode: true },
    inject: async (data, from) =>
      repeat(data, await emittedByHook({ secret: `whsec_${'0'.repeat(32)}` }), { from, times: 15 }),
  },
  {
    what: 'the webhooks of a test account are sent to a live stage: 8 a minute with 422',
    ...{ alarm: 'ApplicationsAreRefused', throughCode: true },
    inject: async (data, from) => repeat(data, await emittedByHook({ livemode: true }), { from, times: 8 }),
  },
  {
    what: 'webhooks are answered 503, for a store does not answer: 3 a minute',
    ...{ alarm: 'DependencyUnavailable', throughCode: true },
    inject: async (data, from) => repeat(data, await emittedByHook({ broken: true }), { from, times: 3 }),
  },
  {
    what: 'webhooks find every execution that is set aside for them taken',
    ...{ alarm: 'FunctionsAreThrottled', throughCode: false },
    inject: async (data, from) => {
      const throttles = data.lambda('ProviderHooks', 'Throttles');
      for (const minute of during(from)) throttles.add(minute, 1);
    },
  },
  {
    what: 'three times as many merchants of whom webhooks tell are declined',
    ...{ alarm: 'DeclinesRise', throughCode: false },
    inject: async (data, from) => {
      const declined = data.own('provider-hooks', metricNames.screenings, { outcome: 'decline' });
      for (const minute of during(from)) declined.add(minute, 1, 3);
    },
  },
  {
    what: 'nobody of whom webhooks tell is stopped any more',
    ...{ alarm: 'StopsVanish', throughCode: false },
    inject: async (data, from) => {
      const of = (outcome: string) => data.own('provider-hooks', metricNames.screenings, { outcome });
      for (const outcome of ['review', 'decline']) {
        const stopped = of(outcome);
        for (const minute of during(from, minutesPerDay / 2))
          of('approve').add(minute, 1, stopped.take(minute));
      }
    },
  },
];
