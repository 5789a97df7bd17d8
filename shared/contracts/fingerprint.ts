import * as z from 'zod';

/** How a request is told from another under the same id: keyed hashes, so that no personal data can be guessed from them. */
export const fingerprintSchema = z.object({
  /** Version of the lookup secret the hashes were made with. */
  keyVersion: z.int(),
  /** Over the RFC 8785 canonical form; null where the body was not JSON we can read. */
  canonical: z.string().nullable(),
  /** Over the raw bytes. */
  raw: z.string(),
});
export type Fingerprint = z.infer<typeof fingerprintSchema>;
