import { S3Client } from '@aws-sdk/client-s3';
import type { SFNClient } from '@aws-sdk/client-sfn';
import { s3BackBookFiles } from '../s3/s3-back-book-files.ts';
import { backBookMachine } from './back-book-machine.ts';
import { withoutRequestLog } from './without-request-log.ts';

interface InAws {
  readonly machines: SFNClient;
  readonly bucket: string;
  readonly stateMachine: string;
}

/** What the management API needs to have back books sent and screened. */
export function backBooksInAws({ machines, bucket, stateMachine }: InAws) {
  const client = withoutRequestLog(new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }));
  return {
    backBookFiles: s3BackBookFiles({ client, bucket }),
    backBookEngine: backBookMachine({ client: machines, stateMachine }),
  };
}
