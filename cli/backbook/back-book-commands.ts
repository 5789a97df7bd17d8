import {
  type BackBookView,
  backBookListSchema,
  backBookViewSchema,
} from '../../shared/contracts/back-book.ts';
import { callForAll } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { decisionOptions } from '../decisions-show.ts';
import { decisionServer } from '../server-of.ts';
import { callBackBooks } from './back-book-server.ts';
import { backbook } from './backbook.ts';
import { describeBackBook } from './describe-back-book.ts';

const list: Command = {
  name: 'backbook list',
  summary: 'portfolios of the last 90 days',
  help: backbook.help,
  run: async (args) => {
    const parsed = readArguments(args, { options: decisionOptions, positionals: [] });
    if (!parsed.ok) return complain(`flagstop backbook list: ${parsed.error}.`);
    const { values } = parsed.value;
    const server = await decisionServer(values);
    if (!server.ok) return complain(server.error);
    const { provider, ...at } = server.value;
    const path = `/v1/providers/${encodeURIComponent(provider)}/backbooks`;
    const books = await callForAll<BackBookView>(at, { path, page: backBookListSchema });
    if (!books.ok) return complain(books.error);
    const newestFirst = books.value.toSorted((a, b) => (a.registeredAt < b.registeredAt ? 1 : -1));
    for (const book of newestFirst) console.log(values.json ? JSON.stringify(book) : describeBackBook(book));
    return 0;
  },
};

const cancel: Command = {
  name: 'backbook cancel',
  summary: 'end the screening of a portfolio; what was decided stands',
  help: backbook.help,
  run: async (args): Promise<ExitCode> => {
    const parsed = readArguments(args, { options: decisionOptions, positionals: ['ID'] });
    if (!parsed.ok) return complain(`flagstop backbook cancel: ${parsed.error}.`);
    const { values, positionals } = parsed.value;
    const server = await decisionServer(values);
    if (!server.ok) return complain(server.error);
    const path = `/${encodeURIComponent(positionals[0] ?? '')}/cancel`;
    const call = { method: 'POST', path, answer: backBookViewSchema } as const;
    const cancelled = await callBackBooks(server.value, call);
    if (!cancelled.ok) return complain(cancelled.error);
    console.log(values.json ? JSON.stringify(cancelled.value) : describeBackBook(cancelled.value));
    return 0;
  },
};

/** The commands about portfolios; those with a word of their own come first. */
export const backBookCommands: readonly Command[] = [list, cancel, backbook];
