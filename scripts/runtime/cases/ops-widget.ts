import { demoOperators } from '../../../local/demo/members.ts';
import { opsWidgetEnv } from '../../../shared/env.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Answer } from '../runtime-api.ts';
import type { Ask, RuntimeCase } from '../runtime-case.ts';

const [person] = demoOperators;

/** What a dashboard asks: the review queue through a person's own alias, and through one that is nobody's. */
export const opsWidget: RuntimeCase = {
  folder: 'ops-widget',
  schema: opsWidgetEnv,
  ask: async () => looked(person.alias, { holds: person.subject, words: 'the review queue, for its person' }),
  also: async () => [
    looked('view', { holds: 'This dashboard is for looking', words: 'the review queue, to look at' }),
    {
      what: 'a look at its documentation',
      event: { describe: true },
      check: async (answer) => text(answer, { holds: '### Parameters', words: 'Markdown' }),
    },
  ],
  unshown: 'CloudWatch itself, and that IAM keeps an alias to its person',
};

function looked(alias: string, seen: { readonly holds: string; readonly words: string }): Ask {
  const params = { widget: 'review-queue' };
  const widgetContext = { theme: 'light', timeRange: null, forms: { all: {} }, params };
  return {
    what: `a look through the alias ${alias}`,
    event: { ...params, widgetContext },
    alias,
    check: async (answer) => text(answer, seen),
  };
}

function text(
  { kind, text: shown }: Answer,
  { holds, words }: { readonly holds: string; readonly words: string },
) {
  return kind === 'response' && shown.includes(holds)
    ? ok(words)
    : fail(`it showed something else: ${shown.slice(0, 300)}`);
}
