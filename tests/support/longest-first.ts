import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than 15 s on two quiet cores. One of them begun last would be waited for with a core idle. */
const long = [
  'tests/proofs/escape.test.ts',
  'tests/proofs/crash.test.ts',
  'tests/local/start.test.ts',
  'tests/bad-input/killed-server.test.ts',
  'tests/cli/flags-life.test.ts',
  'tests/cli/members.test.ts',
  'tests/cli/flagstop.test.ts',
  'tests/regular-expressions.test.ts',
  'tests/cli/hooks.test.ts',
  'tests/docs/policy-life.test.ts',
  'tests/docs/flags.test.ts',
];

/** Begins with the longest files; a class, as vitest asks for one. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((name) => moduleId.endsWith(name));
      return at === -1 ? long.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
