import { widgetAnswerer } from '../../../functions/ops-widget/answer-widget.ts';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import type { LogCode, LogFields } from '../../../shared/log-lines.ts';
import type { Stores } from '../../../shared/ports.ts';
import { aCoalition } from '../../support/a-coalition.ts';

export const office = memberIdSchema.parse('coalition-office');
/** People of {@link office}, by their alias. */
export const noor = { alias: 'person-noor', subject: 'operator-noor' };
export const sami = { alias: 'person-sami', subject: 'operator-sami' };

export interface Press {
  /** The alias through which it comes. */
  readonly as?: string;
  readonly asks: Readonly<Record<string, string>>;
  readonly typed?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly theme?: string;
}

/** The widgets' function on the memory twins, with two people of the operator's. */
export async function anOpsWidget({ broken }: { broken?: Partial<Stores> } = {}) {
  const coalition = await aCoalition();
  const { stores, view, clock } = coalition;
  await stores.coalition.putMember({
    memberId: office,
    name: 'Coalition Office',
    roles: ['operator'],
    owner: office,
    status: 'active',
  });
  for (const { subject } of [noor, sami])
    await stores.coalition.putDirectoryEntry({ subject, memberId: office, kind: 'person' });
  const lines: ({ code: LogCode } & LogFields)[] = [];
  const answer = widgetAnswerer({
    stores: { ...stores, ...broken },
    keyring: () => view.keyring(),
    people: [noor, sami],
    observer: { log: (code, fields) => void lines.push({ code, ...fields }), count: () => {} },
    nowMs: () => clock.ms,
  });
  const send = (event: unknown, as = 'view') =>
    answer(event, {
      invokedFunctionArn: `arn:aws:lambda:eu-central-1:000000000000:function:ops-widget:${as}`,
      awsRequestId: 'request-1',
    });
  const press = async ({ as, asks, typed = {}, params = {}, theme = 'light' }: Press): Promise<string> => {
    const widgetContext = { theme, forms: { all: typed }, params, timeRange: null };
    const shown = await send({ ...params, ...asks, widgetContext }, as);
    return typeof shown === 'string' ? shown : shown.markdown;
  };
  return { ...coalition, send, press, lines };
}

/** What the buttons of a page ask for, by their label. */
export function buttonsOf(page: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const found = page.matchAll(/<button [^>]*>([^<]*)<\/button><cwdb-action [^>]*>([^<]*)<\/cwdb-action>/g);
  return new Map([...found].map(([, label = '', json = '']) => [label, readAsks(json)]));
}

/** As a browser gives it: the text of the element, then its JSON. */
function readAsks(text: string): Readonly<Record<string, string>> {
  const plain = text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  return Object.fromEntries(Object.entries(JSON.parse(plain)).map(([name, value]) => [name, String(value)]));
}
