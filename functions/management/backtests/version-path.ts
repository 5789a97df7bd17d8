import * as z from 'zod';
import { policyDocumentSchema } from '../../../shared/contracts/policy-document.ts';

/** A path that names a version of the coalition's policy. */
export const versionPath = z.object({ version: policyDocumentSchema.shape.version });
