import type { Problem } from '../../../contracts/problem.ts';

/** A refusal in one line: its code, and each field that is wrong. Nothing of the input stands in it. */
export function whyNot({ code, errors }: Problem): string {
  const fields = (errors ?? []).map((error) => `${error.pointer} ${error.code}`);
  return fields.length === 0 ? code : `${code}: ${fields.join('; ')}`;
}
