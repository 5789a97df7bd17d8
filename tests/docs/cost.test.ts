import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { costReport } from '../../bench/cost/cost-report.ts';
import { readMeasurement } from '../../bench/cost/kept-measurement.ts';
import { formatReport } from '../../bench/report/format-report.ts';

it('the page on cost quotes what `npm run cost` prints; `npx vitest run tests/docs/cost.test.ts --update` writes it', async () => {
  const page = readFileSync('docs/cost.md', 'utf8');
  const printed = formatReport(costReport(await readMeasurement())).replaceAll(/ +$/gm, '');
  const [before = '', ...rest] = page.split('```\n$ npm run cost\n');
  const after = rest.join('').split('\n```\n').slice(1).join('\n```\n');
  const quoted = `${before}\`\`\`\n$ npm run cost\n${printed}\n\`\`\`\n${after}`;
  await expect(quoted).toMatchFileSnapshot('../../docs/cost.md');
});
