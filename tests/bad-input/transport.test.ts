import { showSection } from './show-section.ts';
import { transportCases } from './transport.cases.ts';

showSection('transport and headers', { rows: transportCases });
