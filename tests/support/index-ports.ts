import type { Keyring } from '../../shared/domain/match/lookup-key.ts';
import type { DrivePorts } from '../../shared/flows/drive-pending.ts';
import type { Stores } from '../../shared/ports.ts';
import type { CoalitionView } from '../../shared/view-ports.ts';
import { noon } from './a-coalition.ts';
import { leaveWaiting } from './leave-waiting.ts';

/** The ports of whoever makes merchants findable, without waiting between attempts. */
export function indexPorts(
  { stores, view }: { readonly stores: Stores; readonly view: CoalitionView },
  keyring: Keyring,
): DrivePorts & Stores {
  return {
    ...stores,
    store: stores.screening,
    view,
    pause: async () => {},
    random: () => 0.5,
    keyring,
    starter: leaveWaiting,
    actStarter: { startAct: async () => {} },
    tellAct: () => {},
    now: new Date(noon).toISOString(),
  };
}
