import {
  memberClientPageSchema,
  memberHistorySchema,
  memberViewSchema,
  secretListSchema,
} from '../../shared/contracts/member-view.ts';
import { ok, type Result } from '../../shared/result.ts';
import { callApi, callForAll, type TokenServer } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagOptions, flagOptionsHelp, flagServer } from '../flags/flag-server.ts';
import { describeClients, describeKeys, describeMember, describeMemberHistory } from './describe-member.ts';

const help = `Usage: flagstop members show ID [--history] [--server URL] [--token TOKEN] [--as NAME] [--json]

Shows a member with its contacts, who acts for it, and the keys of a provider, never what they are made of.

  --history         its whole history too, oldest step first
${flagOptionsHelp('operator', 'flagstop/members:write')}`;

/** `flagstop members show ID`. */
export const membersShow: Command = { name: 'members show', summary: 'show a member', help, run };

const options = { ...flagOptions, history: { type: 'boolean', default: false } } as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['ID'] });
  if (!parsed.ok)
    return complain(`flagstop members show: ${parsed.error}. See flagstop members show --help.`);
  const { values, positionals } = parsed.value;
  const server = await flagServer(values, 'operator');
  if (!server.ok) return complain(server.error);
  const all = await everything(server.value, {
    id: encodeURIComponent(positionals[0] ?? ''),
    history: values.history,
  });
  if (!all.ok) return complain(all.error);
  const { member, clients, keys, history } = all.value;
  if (values.json) console.log(JSON.stringify({ member, clients, keys, ...(history && { history }) }));
  else
    console.log(
      [
        describeMember(member),
        describeClients(clients),
        ...(keys ? [describeKeys(keys)] : []),
        ...(history ? [describeMemberHistory(history)] : []),
      ].join('\n'),
    );
  return 0;
}

async function everything(server: TokenServer, { id, history }: { id: string; history: boolean }) {
  const path = `/v1/members/${id}`;
  const member = await callApi(server, { method: 'GET', path, answer: memberViewSchema });
  if (!member.ok) return member;
  const clients = await callForAll(server, { path: `${path}/clients`, page: memberClientPageSchema });
  if (!clients.ok) return clients;
  const keys = member.value.answer.roles.includes('provider') ? await keysOf(server, id) : ok(null);
  if (!keys.ok) return keys;
  const events = history
    ? await callForAll(server, { path: `${path}/events`, page: memberHistorySchema })
    : ok(null);
  if (!events.ok) return events;
  return ok({ member: member.value.answer, clients: clients.value, keys: keys.value, history: events.value });
}

async function keysOf(server: TokenServer, id: string): Promise<Result<SecretItems, string>> {
  const path = `/v1/providers/${id}/secrets`;
  const list = await callApi(server, { method: 'GET', path, answer: secretListSchema });
  return list.ok ? ok(list.value.answer.items) : list;
}

type SecretItems = ReturnType<typeof secretListSchema.parse>['items'];
