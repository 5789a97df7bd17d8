import { showSection } from './show-section.ts';
import { textCases } from './text.cases.ts';

showSection('strings and Unicode', { rows: textCases });
