import { runStart } from './run-start.ts';
import { readStartArguments, startHelp, startUsage } from './start-arguments.ts';

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
