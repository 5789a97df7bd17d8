import { readFile, writeFile } from 'node:fs/promises';
import { type Measurement, measurementSchema } from './measurement.ts';

const file = new URL('measured.json', import.meta.url);

/** The measurement that `docs/cost.md` quotes. */
export async function readMeasurement(): Promise<Measurement> {
  return measurementSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Keeps a measurement in place of the one before. */
export async function keepMeasurement(measurement: Measurement): Promise<void> {
  await writeFile(file, `${JSON.stringify(measurementSchema.parse(measurement), null, 2)}\n`);
}
