import { writeFile } from 'node:fs/promises';
import { openapiDocument } from './openapi/openapi-document.ts';

/*
 * Writes the API description that the management function serves. It is committed, so that a change of the contract
 * is seen in review; a test fails where the file and the schemas differ. Run it with `npm run openapi`.
 */
const file = new URL('../functions/management/openapi.json', import.meta.url);
await writeFile(file, `${JSON.stringify(openapiDocument(), null, 2)}\n`);
