import { writeFileSync } from 'node:fs';
import { knownNamesSource } from './known-names/known-names-source.ts';

/** Writes the set of known names that comparing uses, from scripts/known-names/known-names.txt. A test fails where they differ. */
writeFileSync('shared/domain/match/compare/known-name-bits.ts', knownNamesSource());
