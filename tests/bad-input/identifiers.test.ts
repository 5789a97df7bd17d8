import { identifierCases } from './identifiers.cases.ts';
import { showSection } from './show-section.ts';

showSection('identifiers', { rows: identifierCases });
