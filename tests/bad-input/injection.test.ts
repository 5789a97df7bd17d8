import { freshDynamo } from '../support/fresh-dynamo.ts';
import { injectionCases } from './injection.cases.ts';
import { showSection } from './show-section.ts';

// On DynamoDB Local, since it is its keys, items and expressions that some of these would like to be.
showSection('injection', {
  rows: injectionCases,
  stores: async () => (await freshDynamo()).stores,
});
