import { backBookCommands } from './backbook/back-book-commands.ts';
import type { Command, ExitCode } from './command.ts';
import { decisionsReplay } from './decisions-replay.ts';
import { decisionsResolve } from './decisions-resolve.ts';
import { decisionsShow } from './decisions-show.ts';
import { feedsList, feedsRelease } from './feeds.ts';
import { flagsAdd } from './flags/add.ts';
import { flagsAmend } from './flags/amend.ts';
import { flagsDispute } from './flags/dispute.ts';
import { flagsExport } from './flags/export.ts';
import { flagsList } from './flags/list.ts';
import { flagsPreview } from './flags/preview.ts';
import { flagsSearch } from './flags/search.ts';
import { flagsShow } from './flags/show.ts';
import { flagSteps } from './flags/steps.ts';
import { flagsImport } from './flags-import.ts';
import { flagsReindex } from './flags-reindex.ts';
import { hookCommands } from './hooks/hook-commands.ts';
import { jurisdictionCommands } from './jurisdictions/jurisdiction-commands.ts';
import { memberCommands } from './members/member-commands.ts';
import { merchantsOffboard } from './merchants/offboard.ts';
import { merchantsShow } from './merchants/show.ts';
import { noticeCommands } from './notices/notice-commands.ts';
import { policyCommands } from './policies/policy-commands.ts';
import { policyCheck } from './policy-check.ts';
import { screen } from './screen.ts';
import { terms } from './terms.ts';

const commands: readonly Command[] = [
  screen,
  terms,
  flagsPreview,
  flagsAdd,
  flagsShow,
  flagsSearch,
  flagsList,
  flagsExport,
  ...flagSteps,
  flagsAmend,
  flagsDispute,
  flagsImport,
  flagsReindex,
  feedsList,
  feedsRelease,
  decisionsShow,
  decisionsReplay,
  decisionsResolve,
  merchantsShow,
  merchantsOffboard,
  ...hookCommands,
  ...backBookCommands,
  ...noticeCommands,
  ...memberCommands,
  ...jurisdictionCommands,
  policyCheck,
  ...policyCommands,
];

const widest = 2 + Math.max(...commands.map(({ name }) => name.length));

const overview = `Usage: flagstop COMMAND …

${commands.map(({ name, summary }) => `  ${name.padEnd(widest)}${summary}`).join('\n')}

flagstop COMMAND --help says more. Exit codes: 0 done or approve, 10 review, 20 decline, 1 error.`;

/** The exit code of one run of the command line, after whatever it printed. */
export async function runCommand(args: readonly string[]): Promise<ExitCode> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (command === undefined) return withoutCommand(args);
  const rest = args.slice(command.name.split(' ').length);
  if (rest.includes('--help')) {
    console.log(command.help);
    return 0;
  }
  return command.run(rest);
}

function withoutCommand([first]: readonly string[]): ExitCode {
  if (first === '--help' || first === 'help') {
    console.log(overview);
    return 0;
  }
  console.error(first === undefined ? overview : `There is no such command.\n\n${overview}`);
  return 1;
}
