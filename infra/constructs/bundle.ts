/**
 * How a function becomes one file, as esbuild options: stacks deploy with them and `bench/` measures with them,
 * so that what is measured is what runs.
 */
export const bundle = {
  target: 'node24',
  mainFields: ['module', 'main'],
  /** Dependencies that are CommonJS call `require` for Node's own modules; an ES module has none unless given one. */
  banner:
    "import{createRequire as __flagstopRequire}from'node:module';const require=__flagstopRequire(import.meta.url);",
  /** Letters of other scripts as they are: written as escapes they take twice the bytes and longer to read at a cold start. */
  charset: 'utf8' as const,
  /**
   * In Lambda credentials are in the environment; the SDK's search for others is left out, and so is its reading of streams of events,
   * which no call asks for. Relative to the repository.
   */
  alias: {
    '@aws-sdk/credential-provider-node': './shared/adapters/aws/lambda-credentials.ts',
    '@smithy/core/event-streams': './shared/adapters/aws/no-event-streams.ts',
  },
};
