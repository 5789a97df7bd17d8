import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { ManagementEnv } from '../../env.ts';
import { s3BackBookFiles } from '../s3/s3-back-book-files.ts';
import { backBookMachine } from './back-book-machine.ts';
import { stateMachineEngine } from './state-machine-engine.ts';
import { withoutRequestLog } from './without-request-log.ts';

/** What the management API needs to have long work done by state machines: backtests, and back books with their files. */
export function stateMachineWork(
  env: Pick<ManagementEnv, 'BACKTESTS_MACHINE' | 'BACK_BOOKS_MACHINE' | 'BACK_BOOKS_BUCKET'>,
) {
  const machines = withoutRequestLog(new SFNClient({}));
  const files = withoutRequestLog(new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }));
  return {
    backtestEngine: stateMachineEngine({ client: machines, stateMachine: env.BACKTESTS_MACHINE }),
    backBookFiles: s3BackBookFiles({ client: files, bucket: env.BACK_BOOKS_BUCKET }),
    backBookEngine: backBookMachine({ client: machines, stateMachine: env.BACK_BOOKS_MACHINE }),
  };
}
