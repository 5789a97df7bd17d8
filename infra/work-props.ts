import type { Stage } from './stages.ts';
import type { StorageStack } from './storage-stack.ts';

/** What every function behind streams, queues and schedules is given: its log's key, where it rings, and its tables. */
export function workProps(stage: Stage, { tables, secretsKey, watchKey, alarmTopics }: StorageStack) {
  return {
    stage,
    logKey: watchKey,
    alarmTopics,
    environment: {
      FLAGS_TABLE: tables.Flags.tableName,
      DECISIONS_TABLE: tables.Decisions.tableName,
      MERCHANTS_TABLE: tables.Merchants.tableName,
      COALITION_TABLE: tables.Coalition.tableName,
      NOTICES_TABLE: tables.Notices.tableName,
      SECRETS_KEY_ID: secretsKey.keyArn,
      STAGE: stage.name,
    },
  };
}
