import { type App, Aspects, Tags } from 'aws-cdk-lib';
import { ActStack } from './act-stack.ts';
import { ArchiveStack } from './archive-stack.ts';
import { CoalitionStack } from './coalition-stack.ts';
import { protectLogs } from './log-protection.ts';
import { NoticeStack } from './notice-stack.ts';
import { OperationsStack } from './operations-stack.ts';
import { ScreeningStack } from './screening-stack.ts';
import { type StagePart, stackName } from './stack-name.ts';
import type { Stage } from './stages.ts';
import { StorageStack } from './storage-stack.ts';
import { VaultStack } from './vault-stack.ts';
import { WorkStack } from './work-stack.ts';

/** The stacks of one stage, in the order they are deployed. */
export interface StageStacks {
  readonly storage: StorageStack;
  readonly coalition: CoalitionStack;
  readonly notices: NoticeStack;
  readonly acts: ActStack;
  readonly screening: ScreeningStack;
  readonly work: WorkStack;
  readonly operations: OperationsStack;
  /** Only of a stage with an archive: its bucket, in another account, and what fills it. */
  readonly vault?: VaultStack;
  readonly archive?: ArchiveStack;
}

/** The stacks of one stage, added to the app. */
export function addStage(app: App, stage: Stage): StageStacks {
  const common = { stage, env: { region: stage.region } };
  const id = (part: StagePart) => stackName(stage, part);
  const storage = new StorageStack(app, id('storage'), {
    ...common,
    description: 'Flagstop: what must survive',
    terminationProtection: true,
  });
  const coalition = new CoalitionStack(app, id('coalition'), {
    ...common,
    description: 'Flagstop: who may speak to it',
  });
  const notices = new NoticeStack(app, id('notices'), {
    ...common,
    storage,
    description: 'Flagstop: how providers are told',
  });
  const acts = new ActStack(app, id('acts'), {
    ...common,
    storage,
    description: 'Flagstop: what it does at sources of webhooks where a provider lets it',
  });
  const screening = new ScreeningStack(app, id('screening'), {
    ...common,
    storage,
    coalition,
    notices,
    description: 'Flagstop: the functions and the door before them',
  });
  const work = new WorkStack(app, id('work'), {
    ...common,
    storage,
    notices,
    acts,
    description: 'Flagstop: the functions behind streams and on schedules',
  });
  const archiving = archiveStacks(app, { stage, storage });
  const operations = new OperationsStack(app, id('operations'), {
    ...common,
    storage,
    screening,
    work,
    notices,
    acts,
    archive: archiving.archive,
    description: 'Flagstop: dashboard and alarms',
  });
  const stacks = { storage, coalition, notices, acts, screening, work, operations, ...archiving };
  for (const stack of Object.values(stacks)) {
    Aspects.of(stack).add(protectLogs(stage));
    Tags.of(stack).add('application', 'flagstop');
    Tags.of(stack).add('stage', stage.name);
  }
  return stacks;
}

function archiveStacks(
  app: App,
  { stage, storage }: { readonly stage: Stage; readonly storage: StorageStack },
): Pick<StageStacks, 'vault' | 'archive'> {
  const { archive, region } = stage;
  if (archive === null) return {};
  return {
    vault: new VaultStack(app, stackName(stage, 'vault'), {
      stage,
      archive,
      env: { account: archive.accountId, region },
      description: 'Flagstop: decisions that nobody can delete',
      terminationProtection: true,
    }),
    archive: new ArchiveStack(app, stackName(stage, 'archive'), {
      stage,
      archive,
      storage,
      env: { region },
      description: 'Flagstop: what fills the vault every night',
    }),
  };
}
