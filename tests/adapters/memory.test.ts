import { memoryNoticeLog } from '../../shared/adapters/memory/memory-notices.ts';
import { memoryState, merchantKey } from '../../shared/adapters/memory/memory-state.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { encodePosting } from '../../shared/adapters/posting-entry.ts';
import { portsConformance, type StoresUnderTest } from './ports.conformance.ts';

const state = memoryState();
const underTest: StoresUnderTest = {
  stores: memoryStores(state),
  seedClearance: async (clearance) =>
    void state.clearances.set(merchantKey(clearance, clearance.flagId), clearance),
  seedAsked: async (key, asked) => void state.asked.set(key, asked),
  readEnd: async (application) =>
    state.applicationEnds.get(merchantKey(application, application.decisionId)) ?? null,
  slowNotices: () => {
    const log = memoryNoticeLog(state);
    const gate = Promise.withResolvers<void>();
    const append: typeof log.append = async (notice) => {
      await gate.promise;
      return log.append(notice);
    };
    return { log: { ...log, append }, release: () => gate.resolve(), underway: Promise.resolve() };
  },
  seedPages: async (key, pages) =>
    void state.postings.set(
      key,
      pages.map((page) => new Set(page.map(encodePosting))),
    ),
};

portsConformance(() => underTest);
