import { merchantReferenceSchema } from '../../shared/contracts/ids.ts';

/** A source's id of a merchant where it can be its reference here, else null. */
export function referenceOf(id: unknown): string | null {
  const reference = merchantReferenceSchema.safeParse(id);
  return reference.success ? reference.data : null;
}
