import * as z from 'zod';

/** What a queue hands over: notes of S3, each in a message. */
export const queueEventSchema = z.object({
  Records: z.array(z.object({ messageId: z.string(), body: z.string() })),
});

/** S3's note that objects were created (Amazon S3 event message structure 2.x); its test message has none. */
export const arrivedFilesSchema = z.object({
  Records: z
    .array(z.object({ s3: z.object({ object: z.object({ key: z.string().max(3_072) }) }) }))
    .default([]),
});
