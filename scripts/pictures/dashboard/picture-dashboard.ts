import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { takePicture } from '../take-picture.ts';
import { type DashboardWidget, readDashboard } from './read-dashboard.ts';
import { heightOf, pageWidth, renderDashboard } from './render-dashboard.ts';
import type { Hours } from './sample-levels.ts';

const folder = new URL('../../../docs/ops/', import.meta.url);
const mostBytes = 1_200_000;

interface Shown {
  readonly name: string;
  readonly hours: Hours;
  readonly scheme: 'light' | 'dark';
  readonly widgets: readonly DashboardWidget[];
}

/** The dashboard of prod with invented figures: whole on an ordinary afternoon, and what is seen first on a bad one, in the dark. */
export async function pictureDashboard(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const widgets = readDashboard('prod');
  const second = widgets.filter(({ type, width }) => type === 'text' && width === 24)[2];
  const first = widgets.filter(({ y }) => second === undefined || y < second.y);
  await picture({ name: 'dashboard.png', hours: 'ordinary', scheme: 'light', widgets });
  await picture({ name: 'dashboard-troubled.png', hours: 'troubled', scheme: 'dark', widgets: first });
}

async function picture({ name, hours, scheme, widgets }: Shown): Promise<void> {
  const path = fileURLToPath(new URL(name, folder));
  const html = renderDashboard(widgets, hours);
  await takePicture({ html, width: pageWidth, height: heightOf(widgets), path, scheme });
  const { size } = await stat(path);
  if (size > mostBytes) throw new Error(`${path} has ${size} bytes, more than ${mostBytes}.`);
  console.log(`docs/ops/${name}, ${size} bytes.`);
}
