import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { whenAdyenSends } from '../../functions/provider-hooks/adyen/when-adyen-sends.ts';
import { whenCheckoutSends } from '../../functions/provider-hooks/checkout/when-checkout-sends.ts';
import type { HookSource } from '../../functions/provider-hooks/hook-source.ts';
import { whenMollieSends } from '../../functions/provider-hooks/mollie/when-mollie-sends.ts';
import { whenPaypalSends } from '../../functions/provider-hooks/paypal/when-paypal-sends.ts';
import { whenRazorpaySends } from '../../functions/provider-hooks/razorpay/when-razorpay-sends.ts';
import { hookSources } from '../../functions/provider-hooks/sources.ts';
import { whenSquareSends } from '../../functions/provider-hooks/square/when-square-sends.ts';
import { whenStripeSends } from '../../functions/provider-hooks/stripe/when-stripe-sends.ts';
import { hookSourceNames } from '../../shared/contracts/hook-source-name.ts';
import { aDemo } from '../cli/a-demo.ts';
import { replayPage } from './replay-page.ts';

const sources = hookSourceNames.map((name) => hookSources[name]);
const whenSent: Readonly<Record<HookSource['name'], Readonly<Record<string, string>>>> = {
  stripe: whenStripeSends,
  adyen: whenAdyenSends,
  checkout: whenCheckoutSends,
  razorpay: whenRazorpaySends,
  mollie: whenMollieSends,
  square: whenSquareSends,
  paypal: whenPaypalSends,
};
const does = { screen: 'screens', offboard: 'offboards', ignore: 'nothing' } as const;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

const eventsOf = ({ name, events }: HookSource): string =>
  table(
    ['event', 'when', 'what it does', 'payload'],
    events.map(({ type, does: action, payload }) => [
      `\`${type}\``,
      whenSent[name][type] ?? '',
      does[action],
      payload,
    ]),
  );

const sourceRow = ({ name, title, events, fields, signature, api }: HookSource): string[] => {
  const that = (action: 'screen' | 'offboard') =>
    inGroups(events.filter((event) => event.does === action).map(({ type }) => type)) || '–';
  const told = fields.map((pointer) => pointer.replace('/merchant/', '')).join(', ') || 'nothing but its id';
  const payloads = [...new Set(events.filter(isRead).map(({ payload }) => payload))].toSorted();
  return [
    `[${title}](docs/providers/${name}.md)`,
    that('screen'),
    that('offboard'),
    told,
    signature,
    payloads.join(' and '),
    api ? 'yes' : 'no',
  ];
};

/** Types as the table has them: what differs in the last part alone stands together, as a shell would spell it out. */
const inGroups = (types: readonly string[]): string =>
  [...Map.groupBy(types, (type) => type.slice(0, type.lastIndexOf('.') + 1))]
    .map(([prefix, some]) => {
      const ends = some.map((type) => type.slice(prefix.length));
      return prefix === '' || ends.length === 1
        ? ends.map((end) => `\`${prefix}${end}\``).join(', ')
        : `\`${prefix}{${ends.join(',')}}\``;
    })
    .join(', ');

const isRead = ({ does: action }: HookSource['events'][number]) => action === 'screen';

const sourcesTable = table(
  ['source', 'screens', 'offboards', 'tells at best', 'signature', 'payload', 'API read for the rest'],
  sources.map(sourceRow),
);

function filled(page: string, name: string, made: string): string {
  const mark = `<!-- ${name} -->\n`;
  const begin = page.indexOf(mark);
  const end = page.indexOf('<!-- end -->', begin);
  if (begin === -1 || end === -1) throw new Error(`The page has no ${name}.`);
  return `${page.slice(0, begin + mark.length)}\n${made}\n${page.slice(end)}`;
}

describe('the guides to sources; `npx vitest run tests/docs/providers.test.ts --update` writes what the code says', () => {
  it.each(sources)(
    '$title: what its commands print, and every event of the code',
    async (source) => {
      const { file } = await aDemo();
      const page = `docs/providers/${source.name}.md`;
      const written = filled(await replayPage(page, { file }), 'Events', eventsOf(source));
      await expect(written).toMatchFileSnapshot(`../../${page}`);
    },
    240_000,
  );

  it('tell of every event when it is sent, and of no other', () => {
    for (const { name, events } of sources)
      expect([name, Object.keys(whenSent[name])]).toEqual([name, events.map(({ type }) => type)]);
  });

  it('have five steps each', async () => {
    for (const { name } of sources) {
      const page = await readFile(`docs/providers/${name}.md`, 'utf8');
      expect([name, page.match(/^\d\. \*\*/gm)]).toEqual([
        name,
        ['1. **', '2. **', '3. **', '4. **', '5. **'],
      ]);
    }
  });

  it('begin with a table of all sources, in the README too', async () => {
    const list = await readFile('docs/providers/README.md', 'utf8');
    const near = sourcesTable.replaceAll('(docs/providers/', '(');
    await expect(filled(list, 'Sources', near)).toMatchFileSnapshot('../../docs/providers/README.md');
    const readme = await readFile('README.md', 'utf8');
    await expect(filled(readme, 'Sources', sourcesTable)).toMatchFileSnapshot('../../README.md');
  });
});
