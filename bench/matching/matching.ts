import type { Report } from '../report/report.ts';
import { falseAlarmTable } from './false-alarms.ts';
import { ownPairs } from './own-pairs.ts';
import { qualityTable } from './quality.ts';
import { readPairs } from './read-pairs.ts';
import { recallTables } from './recall-tables.ts';

/** How well names are told apart, and how often somebody who is on no list meets one. */
export async function matching(): Promise<Report> {
  const pairs = readPairs();
  const alarms = await falseAlarmTable();
  return {
    title: 'matching: what is found, what is missed, who is stopped for nothing',
    how:
      'Pairs of invented names written by authors who had not seen the code, and the labelled pairs of the data folder where it is there; ' +
      'both sides cleaned and compared as a screening does.',
    tables: [
      qualityTable(ownPairs(), 'own pairs'),
      ...(pairs.length > 0 ? [qualityTable(pairs, 'tuning-pairs.jsonl')] : []),
      ...(alarms ? [alarms] : []),
      ...recallTables(),
    ],
    notes: [
      'Pairs of level `entity` are names of one party and need not be alike: no comparison of names finds them all.',
    ],
  };
}
