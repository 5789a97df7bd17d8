import * as z from 'zod';
import { noticeEndpointSchema } from './notice-endpoint.ts';
import { putEndpointSchema } from './notice-view.ts';

const loopback = /^http:\/\/127\.0\.0\.1:[1-9][0-9]{0,4}\/[A-Za-z0-9/_-]{0,100}$/;

/**
 * Where notices shall go on a laptop: a public https address, or a receiver on the same machine, by its IPv4 loopback address
 * and a port. A deployed function never reads with this schema.
 */
export const putLoopbackEndpointSchema = putEndpointSchema.extend({
  url: z
    .string()
    .max(512)
    .refine((url) => loopback.test(url) || noticeEndpointSchema.safeParse(url).success, {
      error: 'not-a-public-https-address',
    }),
});
