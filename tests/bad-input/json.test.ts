import { jsonCases } from './json.cases.ts';
import { showSection } from './show-section.ts';

showSection('the shape of the JSON', { rows: jsonCases });
