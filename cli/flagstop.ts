import { runCommand } from './run-command.ts';

// A reader that has seen enough (`| head`) ends us quietly.
process.stdout.on('error', () => process.exit(1));

// `npm run flagstop -- …`
process.exitCode = await runCommand(process.argv.slice(2));
