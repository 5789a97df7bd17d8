// Plain JavaScript on purpose: stripping types would be counted. Runs as a process of its own: one bundle, and one event after the
// other as a Lambda's environment answers them. What stands between the two marks on its output is what a log would have taken.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [bundle, eventsFile, answersFile, warmUp] = process.argv.slice(2);
const events = readFileSync(eventsFile, 'utf8').split('\n');
const { handler } = await import(pathToFileURL(bundle).href);
const answers = [];
const take = async (some) => {
  for (const event of some) answers.push(await handler(JSON.parse(event), { awsRequestId: 'bench-request' }));
};
const marked = (text) => new Promise((resolve) => process.stdout.write(`${text}\n`, resolve));
await take(events.slice(0, Number(warmUp)));
await marked('=== begun');
const before = process.cpuUsage();
await take(events.slice(Number(warmUp)));
const { user, system } = process.cpuUsage(before);
await marked(`=== ended ${user + system}`);
writeFileSync(answersFile, answers.map((answer) => JSON.stringify(answer)).join('\n'));
process.exit(0);
