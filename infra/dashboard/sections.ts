import type { Section } from '../../shared/metric-catalogue.ts';

/** What stands above the graphs of a part of the dashboard: its question, and how an answer looks. */
export interface Heading {
  readonly question: string;
  /** Two sentences at most: they are read at night. */
  readonly read: string;
}

/** The parts in their order, from what is decided to the parts below. */
export const headings = {
  decisions: {
    question: 'What is decided?',
    read: 'A sudden rise of declines is a wrong flag or rule until shown otherwise; a sudden fall means that misses may go through. Who was decided on, and by which rule, stands in the log: two queries below.',
  },
  speed: {
    question: 'How fast is it, and what does a screening take?',
    read: 'Two round trips where nothing matched, three where something did. Reads and commits wait for DynamoDB; verify and judge are our own computing.',
  },
  callers: {
    question: 'Who is turned away?',
    read: 'One provider with a wrong secret or clock boards nobody: find it in the log by `provider`. Every 503 is a merchant whose boarding waits.',
  },
  flags: {
    question: 'Do flags reach merchants that are boarded?',
    read: 'From a flag’s change to new decisions takes seconds. While a failure lasts, boarded merchants stand as if no flag had changed.',
  },
  merchants: {
    question: 'Is every boarded merchant found by flags?',
    read: 'All of these are 0 on a good day, save the hours since a walk ended, which rise to 24 and fall back.',
  },
  notices: {
    question: 'Are providers told?',
    read: 'A notice is tried for 75 hours. What ends as `exhausted` goes to the provider’s people; what nobody could be told of is ours to tell.',
  },
  people: {
    question: 'What waits for people?',
    read: 'Nothing of this is repaired by itself: operators release, decide and look again.',
  },
  policy: {
    question: 'What rules, and what would the next policy do?',
    read: 'The version in force is noted by every sweep and named in every decision. A policy in shadow decides nothing.',
  },
  parts: {
    question: 'The parts below',
    read: 'Errors of a function, throttles and failures of DynamoDB: the cause of what is seen above.',
  },
} as const satisfies Record<Section | 'parts', Heading>;

export type DashboardPart = keyof typeof headings;
