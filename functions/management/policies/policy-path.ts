import * as z from 'zod';
import { type MemberId, memberIdSchema } from '../../../shared/contracts/ids.ts';
import { coalitionLine, overlayLine } from '../../../shared/contracts/policy-record.ts';
import { policyVersionSchema } from '../../../shared/contracts/policy-view.ts';

/** Which line of policies a path names: the coalition's, or a provider's own. */
export interface LinePath {
  /** Null for the coalition's. */
  readonly provider: MemberId | null;
}

export interface VersionPath extends LinePath {
  readonly version: string;
}

/** The grammar of the paths below `/v1/policies`, or below `/v1/providers/{provider}/policies`. */
export const linePath = (whose: Whose): z.ZodType<LinePath> =>
  whose === 'own'
    ? z.object({ provider: memberIdSchema })
    : z.object({}).transform(() => ({ provider: null }));

/** The same, of one version. */
export const versionPath = (whose: Whose): z.ZodType<VersionPath> =>
  whose === 'own'
    ? z.object({ provider: memberIdSchema, version: policyVersionSchema })
    : z.object({ version: policyVersionSchema }).transform(({ version }) => ({ provider: null, version }));

export type Whose = 'coalition' | 'own';

/** The name of the line that a path is about. */
export const lineOf = ({ provider }: LinePath): string =>
  provider === null ? coalitionLine : overlayLine(provider);

/** What the log says a call was about. */
export const aboutLine = ({ provider }: LinePath) => (provider === null ? {} : { provider });
export const aboutVersion = ({ version, ...line }: VersionPath) => ({
  ...aboutLine(line),
  policyVersion: version,
});
