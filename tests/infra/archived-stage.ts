import type { Stage } from '../../infra/stages.ts';
import { stageNamed } from './synthesised.ts';

/** Production with all that a stage can be given: an archive in another account, and executions that are kept warm. */
export function archivedStage(): Stage {
  return {
    ...stageNamed('prod'),
    provisionedConcurrency: { screening: 10 },
    archive: {
      accountId: '222222222222',
      writerAccountId: '111111111111',
      bucketName: 'flagstop-example-vault',
      years: 7,
    },
  };
}
