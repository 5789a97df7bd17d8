import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inventedStores, runInvented } from '../bench/backtest/invented-backtest.ts';
import { renderReport } from '../shared/domain/backtest/report/render-report.ts';
import { pictureDashboard } from './pictures/dashboard/picture-dashboard.ts';
import { takePicture } from './pictures/take-picture.ts';
import { pictureWidgets } from './pictures/widgets/picture-widgets.ts';

const folder = new URL('../docs/pictures/', import.meta.url);
const mostBytes = 200_000;

const pictures: ReadonlyMap<string, () => Promise<void>> = new Map([
  ['backtest', pictureBacktest],
  ['dashboard', pictureDashboard],
  ['widgets', pictureWidgets],
]);

const help = `Usage: npm run pictures [-- NAME …]

Takes the pictures of the docs anew; without a name all of them: ${[...pictures.keys()].join(', ')}.
Needs a Chromium: apt-get install chromium, or CHROMIUM=/path. Exit codes: 0 taken, 1 a picture was not taken.`;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !pictures.has(name));
if (asked.includes('--help')) console.log(help);
else if (unknown.length > 0) {
  console.error(`There is no picture ${unknown.join(', ')}. There are: ${[...pictures.keys()].join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const [name, take] of pictures) if (asked.length === 0 || asked.includes(name)) await take();
}

/** The report of a backtest over 5,000 invented decisions, as a committee would get it. */
async function pictureBacktest(): Promise<void> {
  const backtest = await runInvented(await inventedStores(5_000));
  const path = fileURLToPath(new URL('backtest-report.png', folder));
  await takePicture({ html: renderReport(backtest), width: 900, height: 2_150, path });
  const { size } = await stat(path);
  if (size > mostBytes) throw new Error(`${path} has ${size} bytes, more than ${mostBytes}.`);
  console.log(`docs/pictures/backtest-report.png, ${size} bytes.`);
}
