// Plain JavaScript on purpose: stripping types would be counted. Runs as a process of its own and prints when the
// bundle's handler had answered its first event, in milliseconds of the machine's clock.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [bundle, eventFile] = process.argv.slice(2);
const { handler } = await import(pathToFileURL(bundle).href);
const imported = performance.timeOrigin + performance.now();
const reply = await handler(JSON.parse(readFileSync(eventFile, 'utf8')));
const answered = performance.timeOrigin + performance.now();
const { user, system } = process.cpuUsage();
const told = { imported, answered, processor: (user + system) / 1_000, statusCode: reply.statusCode };
process.stdout.write(`\n${JSON.stringify(told)}\n`, () => process.exit(0));
