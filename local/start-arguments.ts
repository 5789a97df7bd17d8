import { readArguments } from '../cli/command.ts';
import { fail, ok, type Result } from '../shared/result.ts';

export interface StartOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly once: boolean;
  readonly json: boolean;
  readonly memory: boolean;
  /** Directory that DynamoDB Local keeps its data in; null keeps it in memory. */
  readonly data: string | null;
  readonly help: boolean;
}

export const startUsage = 'Usage: npm start -- [--port N] [--once] [--json] [--memory | --data DIR]';

export const startHelp = `${startUsage}

Starts Flagstop on this machine with a demo coalition, screens sample applications and stays up.

  --port N     listen on 127.0.0.1:N (default 8787; 0 takes any free port)
  --once       end after the samples
  --json       one line of JSON per sample on stdout, everything for people on stderr
  --memory     keep everything in this process instead of DynamoDB Local (needs no Java)
  --data DIR   let DynamoDB Local keep its data in DIR, so that a later start finds it again
  --help       show this`;

const options = {
  port: { type: 'string', default: '8787' },
  once: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  memory: { type: 'boolean', default: false },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** The options that the arguments ask for, or one line that says which argument is wrong. */
export function readStartArguments(args: readonly string[]): Result<StartOptions, string> {
  const parsed = readArguments(args, { options, positionals: [] });
  if (!parsed.ok) return parsed;
  const { port, data, ...flags } = parsed.value.values;
  if (!/^[0-9]{1,5}$/.test(port) || Number(port) > 65_535)
    return fail('--port takes a number from 0 to 65535');
  if (flags.memory && data !== undefined) return fail('--memory keeps nothing, so --data has no use with it');
  if (data === '') return fail('--data takes a directory');
  return ok({ ...flags, port: Number(port), data: data ?? null });
}
