import { writeFileSync } from 'node:fs';
import { hanReadingsSource } from './han-readings/han-readings-source.ts';

/** Writes the table of Mandarin readings that `latinForm` uses, from the pinned `pinyin-pro`. A test fails where they differ. */
writeFileSync('shared/domain/clean/latin/han-readings.ts', hanReadingsSource());
