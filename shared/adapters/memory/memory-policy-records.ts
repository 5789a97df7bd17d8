import { providerOfLine } from '../../contracts/policy-record.ts';
import type { PolicyChange, PolicyRecords } from '../../policy-ports.ts';
import { policyLists } from '../policy-lists.ts';
import { frozenCopy, type MemoryState, policyKey } from './memory-state.ts';
import { paged } from './paged.ts';

/** What happened to policies, in memory. */
export function memoryPolicyRecords(state: MemoryState): PolicyRecords {
  return {
    readLine: async (line) => state.policyLines.get(line) ?? { line, n: 0, active: null, shadow: null },
    readPolicyRecord: async (line, version) => state.policyRecords.get(line)?.get(version) ?? null,
    listPolicyRecords: async (line, page) =>
      paged([...(state.policyRecords.get(line)?.values() ?? [])], {
        list: policyLists.records(line),
        page,
        order: ({ version }) => version,
      }),
    listPolicyEvents: async (line, page) =>
      paged(state.policyEvents.get(line) ?? [], {
        list: policyLists.events(line),
        page,
        order: ({ n }) => String(n).padStart(10, '0'),
      }),
    commitPolicy: async (change) => commit(state, change),
  };
}

function commit(state: MemoryState, change: PolicyChange): 'committed' | 'moved-on' {
  if (!stands(state, change)) return 'moved-on';
  const { line, record, event, document, activate, shadow } = change;
  state.policyLines.set(line.line, frozenCopy(line));
  const records = state.policyRecords.get(record.line) ?? new Map();
  state.policyRecords.set(record.line, records.set(record.version, frozenCopy(record)));
  state.policyEvents.set(event.line, [...(state.policyEvents.get(event.line) ?? []), frozenCopy(event)]);
  if (document) state.policies.set(policyKey(document.document), frozenCopy(document));
  if (activate) {
    const provider = providerOfLine(line.line);
    if (provider === null) state.activePolicy = frozenCopy(activate);
    else state.ownPolicies.set(provider, frozenCopy(activate));
  }
  if (shadow !== undefined) state.shadowPolicy = frozenCopy(shadow);
  return 'committed';
}

/** Whether everything is as the change read it. */
function stands(state: MemoryState, { line, event, document, expected }: PolicyChange): boolean {
  const stored = document && state.policies.get(policyKey(document.document));
  return (
    (state.policyLines.get(line.line)?.n ?? 0) === expected &&
    !state.policyEvents.get(event.line)?.some(({ n }) => n === event.n) &&
    (!stored || stored.sha256 === document.sha256)
  );
}
