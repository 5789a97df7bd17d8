import * as z from 'zod';
import { type MemberId, memberIdSchema } from '../../../shared/contracts/ids.ts';

/** The path of one member, and what its log line is about. */
export const memberPath = {
  path: z.object({ id: memberIdSchema }),
  about: ({ id }: { readonly id: MemberId }) => ({ concerns: id }),
} as const;
