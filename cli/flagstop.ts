import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Most of a command's time is reading our own sources: what was stripped of types and compiled once is kept, in a folder of our own.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
const { runCommand } = await import('./run-command.ts');

// A reader that has seen enough (`| head`) ends us quietly.
process.stdout.on('error', () => process.exit(1));

// `npm run flagstop -- …`
process.exitCode = await runCommand(process.argv.slice(2));
