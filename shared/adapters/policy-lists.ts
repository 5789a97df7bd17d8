/** The names of the lists of policies, which their cursors carry. */
export const policyLists = {
  records: (line: string): string => `policy#${line}`,
  events: (line: string): string => `policy#${line}#events`,
  shadow: (version: string): string => `shadow#${version}`,
} as const;
