import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readStartArguments, startHelp, startUsage } from './start-arguments.ts';

// What was stripped of types and compiled once is kept, in a folder of our own.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
const { runStart } = await import('./run-start.ts');

// A reader that has seen enough (`| head`) ends us quietly.
process.stdout.on('error', () => process.exit(1));

// `npm start`. Exit codes: those of `runStart`, and 2 where an argument is wrong.
const options = readStartArguments(process.argv.slice(2));
if (!options.ok) {
  console.error(`${options.error}. ${startUsage}`);
  process.exitCode = 2;
} else if (options.value.help) {
  console.log(startHelp);
} else {
  process.exitCode = await runStart(options.value);
}
