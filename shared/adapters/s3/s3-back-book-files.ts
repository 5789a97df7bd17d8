import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { BackBookFiles, BackBookKey, FileWanted, OpenedFile } from '../../backbook-ports.ts';
import { Unavailable } from '../../ports.ts';

interface S3Files {
  readonly client: S3Client;
  readonly bucket: string;
  /** How much is fetched at a time, in bytes: a row is screened slowly, and a connection that waits is cut. */
  readonly partBytes?: number;
}

/** Seconds that an upload may begin within. */
const uploadSeconds = 3_600;

/**
 * Files of back books in a bucket, each under its provider's prefix. A version is an object's entity tag. An upload's
 * signature binds the digest where one was told: S3 refuses other bytes. Make the client with
 * `requestChecksumCalculation: 'WHEN_REQUIRED'`, or it signs the checksum of a body that it does not know yet.
 */
export function s3BackBookFiles({ client, bucket, partBytes = 8 * 1_024 ** 2 }: S3Files): BackBookFiles {
  return {
    uploadTo: async (key, { sha256, nowMs }) => {
      const checksum = sha256 === null ? null : Buffer.from(sha256, 'hex').toString('base64');
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: objectOf(key),
        ...(checksum !== null && { ChecksumSHA256: checksum }),
      });
      const header = 'x-amz-checksum-sha256';
      const url = await getSignedUrl(client, command, {
        expiresIn: uploadSeconds,
        signingDate: new Date(nowMs),
        unhoistableHeaders: new Set([header]),
      });
      return {
        method: 'PUT',
        url,
        headers: checksum === null ? {} : { [header]: checksum },
        expiresAt: new Date(nowMs + uploadSeconds * 1_000).toISOString(),
      };
    },
    open: async (wanted) => {
      const range = (from: number, version: string | null) =>
        readPart({ client, bucket }, { ...wanted, from, version, length: partBytes });
      const first = await range(wanted.from, wanted.version);
      if (first === null || first === 'changed') return first;
      return { ...first, bytes: allParts(first, { from: wanted.from, range }) };
    },
  };
}

const objectOf = ({ provider, id }: BackBookKey): string => `${provider}/${id}`;

interface Part extends Omit<OpenedFile, 'bytes'> {
  readonly part: Uint8Array;
}

/** Every part on the version of the first: a file that is replaced on the way is lost, and reading it again says so. */
async function* allParts(
  first: Part,
  {
    from,
    range,
  }: { from: number; range: (from: number, version: string) => Promise<Part | 'changed' | null> },
): AsyncGenerator<Uint8Array> {
  yield first.part;
  for (let at = from + first.part.length; at < first.size; ) {
    const next = await range(at, first.version);
    if (next === null || next === 'changed') throw new Unavailable('A file changed while it was read.');
    yield next.part;
    at += next.part.length;
  }
}

async function readPart(
  { client, bucket }: Pick<S3Files, 'client' | 'bucket'>,
  { from, version, length, ...key }: FileWanted & { readonly length: number },
): Promise<Part | 'changed' | null> {
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: objectOf(key),
    Range: `bytes=${from}-${from + length - 1}`,
    ...(version !== null && { IfMatch: version }),
  });
  try {
    const { ETag, ContentRange, Body } = await client.send(command);
    const size = Number(/\/(\d+)$/.exec(ContentRange ?? '')?.[1]);
    if (ETag === undefined || Body === undefined || Number.isNaN(size))
      throw new Unavailable('S3 answered without an object');
    return { version: ETag, size, part: await Body.transformToByteArray() };
  } catch (error) {
    return answerOf(error, { from, version });
  }
}

function answerOf(
  error: unknown,
  { from, version }: { from: number; version: string | null },
): Part | 'changed' | null {
  if (error instanceof NoSuchKey) return null;
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  if (status === 412) return 'changed';
  // Nothing from there on: the file ends there, or has no bytes at all.
  if (status === 416) return { version: version ?? '', size: from, part: new Uint8Array() };
  throw error instanceof Unavailable
    ? error
    : new Unavailable(`S3: ${error instanceof Error ? error.name : 'unknown error'}`);
}
