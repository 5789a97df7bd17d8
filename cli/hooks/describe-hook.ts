import type { HookSetup } from '../../shared/contracts/hook-setup.ts';
import { hookPathOf } from '../client/post-hook.ts';

/** How a provider takes a source's webhooks, in lines for people. The URL is what the source is to be told. */
export function describeHook(hook: HookSetup, baseUrl: string): string {
  const { source, state, changedAt, secrets, settings, hasApiKey, hasActingKey, acting } = hook;
  const said = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  return [
    `${source}: ${state} since ${changedAt}`,
    `  URL       ${baseUrl}${hookPathOf(hook)}`,
    ...(secrets.length === 0 ? ['  Secrets   none'] : secrets.map(secretLine)),
    `  Settings  ${said.join(', ') || 'none'}`,
    `  API key   ${hasApiKey ? 'set: what webhooks do not carry is read' : 'none: what webhooks do not carry stays unseen'}`,
    `  Acting    ${acting.mode}${acting.mode === 'off' ? '' : ` on ${acting.on.join(', ')}`}${hasActingKey ? ', with a key' : ''}`,
  ].join('\n');
}

function secretLine({ keyId, state, notBefore, notAfter }: HookSetup['secrets'][number]): string {
  return `  Secret    ${keyId}  ${state}, since ${notBefore}${notAfter === null ? '' : `, until ${notAfter}`}`;
}
