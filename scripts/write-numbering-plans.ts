import { writeFileSync } from 'node:fs';
import { numberingPlansSource } from './numbering-plans/numbering-plans-source.ts';

/** Writes the numbering plans that phone numbers are read by, from the pinned `libphonenumber-js`. A test fails where they differ. */
writeFileSync('shared/domain/clean/numbering-plans.ts', numberingPlansSource());
