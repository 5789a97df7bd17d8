import { type ProblemDocument, problems } from '../../shared/contracts/problem.ts';

/** An example of every refusal there is, by code; responses refer to them. */
export const problemExamples: Readonly<Record<string, { value: ProblemDocument }>> = Object.fromEntries(
  Object.entries(problems).map(([code, { status, title, retryable }]) => [
    code,
    {
      value: {
        type: `urn:flagstop:problem:${code}`,
        title,
        status,
        instance: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
        code,
        retryable,
      },
    },
  ]),
);
