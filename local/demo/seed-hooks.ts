import { randomBytes } from 'node:crypto';
import { hookSeals } from '../../shared/adapters/hook-seals.ts';
import { hookView } from '../../shared/adapters/hook-view.ts';
import { addHookSecretSchema } from '../../shared/contracts/hook-setup.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { addHookSecret } from '../../shared/flows/hooks/add-hook-secret.ts';
import type { HookRecords } from '../../shared/hook-ports.ts';
import type { SecretBox } from '../../shared/ports.ts';
import type { DemoFile } from '../demo-file.ts';
import { demoProvider } from './members.ts';

interface HookPorts {
  readonly hooks: HookRecords;
  readonly box: SecretBox;
  readonly nowMs: number;
}

/** Secrets in the form in which each source shows one. Nobody but the demo signs with them. */
const newSecrets = {
  stripe: () => `whsec_${randomBytes(24).toString('hex')}`,
  adyen: () => randomBytes(32).toString('hex').toUpperCase(),
} as const;

/**
 * What the sources sign with whose webhooks the demo provider takes, after it was set up to take them. What was said of a source
 * before stays as it is: a second start finds the same secrets, and none where the source was switched off.
 */
export async function seedHooks(ports: HookPorts): Promise<DemoFile['hooks']> {
  const [stripe, adyen] = [await seedHook(ports, 'stripe'), await seedHook(ports, 'adyen')];
  return { ...(stripe && { stripe }), ...(adyen && { adyen }) };
}

async function seedHook({ hooks, box, nowMs }: HookPorts, source: keyof typeof newSecrets) {
  const provider = memberIdSchema.parse(demoProvider);
  if (!(await hooks.readHook(provider, source))) {
    const asked = addHookSecretSchema.parse({ secret: newSecrets[source]() });
    const added = await addHookSecret(
      { hooks, seals: hookSeals(box) },
      { provider, source, asked, settings: {}, nowMs },
    );
    if (!added.ok) throw new Error('The demo provider cannot take webhooks: start on empty data.');
  }
  const opened = await hookView({ store: hooks, box, nowMs: () => nowMs }).hook(provider, source);
  const key = opened?.keys.at(-1);
  return key ? { secret: key.secret } : null;
}
