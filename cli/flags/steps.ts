import type { Command } from '../command.ts';
import { type FlagStep, flagStepCommand } from './flag-step.ts';

const spoken: Pick<FlagStep, 'positionals' | 'takes' | 'needs' | 'as' | 'scope' | 'path'> = {
  positionals: ['ID'],
  takes: ['rationale', 'seq'],
  needs: ['rationale'],
  as: 'secondContributor',
  scope: 'flagstop/flags:write',
  path: () => '/opinions',
};

const governed: Omit<FlagStep, 'name' | 'summary' | 'about' | 'path'> = {
  positionals: ['ID'],
  takes: ['rationale'],
  needs: ['rationale'],
  as: 'operator',
  scope: 'flagstop/flags:verify',
  body: ({ rationale }) => ({ rationale }),
};

const steps: readonly FlagStep[] = [
  {
    ...spoken,
    name: 'flags support',
    summary: 'say that you agree with a flag',
    about:
      'Your member stands behind all that the flag says now. The word of a second owner corroborates it.',
    body: ({ rationale }) => ({ says: 'support', rationale }),
  },
  {
    ...spoken,
    name: 'flags seen-too',
    summary: 'say that you met the same party',
    about: 'As support, for a member that met the same party in a case of its own.',
    body: ({ rationale }) => ({ says: 'seen-too', rationale }),
  },
  {
    ...governed,
    name: 'flags verify',
    summary: 'verify a flag, with a reference',
    about: 'For operators, of what somebody of another owner stands behind.',
    takes: ['reference', 'rationale', 'seq'],
    needs: ['reference'],
    path: () => '/verify',
    body: ({ reference, rationale }) => ({
      reference,
      ...(rationale !== undefined && { rationale }),
    }),
  },
  {
    ...spoken,
    name: 'flags withdraw',
    summary: 'take your word for a flag back',
    about: 'What others said stays in force; the last word taken back ends the flag.',
    takes: ['rationale'],
    as: 'contributor',
    path: () => '/withdraw',
    body: ({ rationale }) => ({ rationale }),
  },
  {
    ...governed,
    name: 'flags hold',
    summary: 'hold a flag back',
    about: 'A held flag acts as reported on new screenings, whatever its evidence.',
    path: () => '/hold',
  },
  {
    ...governed,
    name: 'flags release',
    summary: 'let a held flag act again',
    about: 'For operators; not for the person who raised it.',
    path: () => '/release',
  },
  {
    ...governed,
    name: 'flags decide',
    summary: 'decide a dispute',
    about: 'For operators, of another owner than the one who opened it. N is the dispute’s number.',
    positionals: ['ID', 'N'],
    takes: ['outcome', 'rationale'],
    needs: ['outcome', 'rationale'],
    path: ([, n = '']) => `/disputes/${encodeURIComponent(n)}`,
    body: ({ outcome, rationale }) => ({
      outcome,
      rationale,
    }),
  },
  {
    ...governed,
    name: 'flags merge',
    summary: 'let a flag take in another of the same subject',
    about: 'ID stays, OTHER ends. Every identifier keeps those who stood behind just that.',
    positionals: ['ID', 'OTHER'],
    path: () => '/merge',
    body: ({ rationale }, [, other]) => ({
      other,
      rationale,
    }),
  },
];

/** The commands that take a flag one step further, in the order of its life. */
export const flagSteps: readonly Command[] = steps.map(flagStepCommand);
