import type { Command } from '../command.ts';
import { jurisdictionsImport } from './import.ts';
import { jurisdictionsShow } from './show.ts';

/** The commands about what is known of countries' law. */
export const jurisdictionCommands: readonly Command[] = [jurisdictionsImport, jurisdictionsShow];
