import { GetObjectCommand, NoSuchKey, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { FeedFiles } from '../../feed-ports.ts';
import { Unavailable } from '../../ports.ts';

/** Files of feeds in a bucket. A version is an object's entity tag: it changes with its bytes. */
export function s3FeedFiles({ client, bucket }: { client: S3Client; bucket: string }): FeedFiles {
  return {
    async open(key, version) {
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ...(version !== undefined && { IfMatch: version }),
      });
      try {
        const { ETag, Body } = await client.send(command);
        if (ETag === undefined || Body === undefined) throw new Unavailable('S3 answered without an object');
        return { version: ETag, bytes: partsOf(Body.transformToWebStream()) };
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412) return 'changed';
        throw error instanceof Unavailable ? error : new Unavailable(`S3: ${nameOf(error)}`);
      }
    },
  };
}

/** A connection that is lost on the way is lost infrastructure, as it is at the beginning. */
async function* partsOf(stream: ReadableStream): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of stream) if (part instanceof Uint8Array) yield part;
  } catch (error) {
    throw new Unavailable(`S3: ${nameOf(error)}`);
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown error');
