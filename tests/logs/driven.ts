import * as z from 'zod';

const askedSchema = z.object({ requestId: z.string(), route: z.string(), status: z.number() });
/** A request that was driven: which, on which route, and how it was answered. */
export type Asked = z.infer<typeof askedSchema>;

/** What the driver tells when it is done: what was asked, and every text that was thrown or answered and may hold no mark. */
export const drivenSchema = z.object({
  asked: z.array(askedSchema),
  told: z.array(z.string()),
  routes: z.array(z.string()),
});
export type Driven = z.infer<typeof drivenSchema>;
