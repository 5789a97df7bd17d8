// Plain JavaScript on purpose: stripping types would be counted. Runs as a process of its own: one bundle, and one
// event after the other as a Lambda's environment answers them; then prints what memory it took.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [bundle, eventsFile] = process.argv.slice(2);
const events = readFileSync(eventsFile, 'utf8').split('\n');
const { handler } = await import(pathToFileURL(bundle).href);
const imported = process.memoryUsage().rss;
const statusCodes = [];
for (const event of events) statusCodes.push((await handler(JSON.parse(event))).statusCode);
const { heapUsed, heapTotal, external } = process.memoryUsage();
const told = { imported, heapUsed, heapTotal, external, peakKb: process.resourceUsage().maxRSS, statusCodes };
process.stdout.write(`\n${JSON.stringify(told)}\n`, () => process.exit(0));
