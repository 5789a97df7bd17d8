import { memberViewSchema } from '../../shared/contracts/member-view.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { callApi } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagOptions, flagOptionsHelp, flagServer } from '../flags/flag-server.ts';
import { describeMember } from './describe-member.ts';

const help = `Usage: flagstop members add ID --name NAME --role ROLE … --owner OWNER --contact ROLE:EMAIL[:PHONE] …
       [--country COUNTRY] [--host HOST …] [--flags-per-day N] [--active] [--reason TEXT] [--server URL] [--token TOKEN] [--as NAME] [--json]

Takes a member into the coalition, on probation: it takes part, and its word for a flag corroborates nothing.

  --name NAME       as people know it
  --role ROLE       provider, contributor, operator or auditor; may be given several times
  --owner OWNER     a slug; members of one owner are one voice
  --contact C       whom to reach: desk, security or legal, then an address, then a phone number;
                    e.g. desk:desk@member.example:+12025550123; may be given several times
  --country C       where it is established, e.g. DE: whose law says what it has to report, and to whom
  --host HOST       a site of its own, which nobody flags by mistake; may be given several times
  --endpoint URL    where its notices shall go: https, a public host; may be given several times
  --flags-per-day N how many flags it may raise in a day; default: 500
  --active          not on probation
  --reason TEXT     kept with its history, so name no person in it
${flagOptionsHelp('operator', 'flagstop/members:write')}`;

/** `flagstop members add ID`. */
export const membersAdd: Command = { name: 'members add', summary: 'take in a member', help, run };

const options = {
  ...flagOptions,
  name: { type: 'string' },
  role: { type: 'string', multiple: true },
  owner: { type: 'string' },
  contact: { type: 'string', multiple: true },
  country: { type: 'string' },
  host: { type: 'string', multiple: true },
  endpoint: { type: 'string', multiple: true },
  'flags-per-day': { type: 'string' },
  active: { type: 'boolean', default: false },
  reason: { type: 'string' },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['ID'] });
  if (!parsed.ok) return complain(`flagstop members add: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const body = bodyOf(positionals[0] ?? '', values);
  if (!body.ok) return complain(`flagstop members add: ${body.error}. ${seeHelp}`);
  const server = await flagServer(values, 'operator');
  if (!server.ok) return complain(server.error);
  const call = { method: 'POST', path: '/v1/members', body: body.value, answer: memberViewSchema } as const;
  const added = await callApi(server.value, call);
  if (!added.ok) return complain(added.error);
  console.log(values.json ? added.value.raw : describeMember(added.value.answer));
  return 0;
}

const seeHelp = 'See flagstop members add --help.';

interface Given {
  readonly name?: string;
  readonly role?: string[];
  readonly owner?: string;
  readonly contact?: string[];
  readonly country?: string;
  readonly host?: string[];
  readonly endpoint?: string[];
  readonly 'flags-per-day'?: string;
  readonly active: boolean;
  readonly reason?: string;
}

function bodyOf(memberId: string, given: Given): Result<object, string> {
  const { name, role, owner, contact, country, host, endpoint, active, reason } = given;
  if (name === undefined || !role || owner === undefined || !contact)
    return fail('--name, --role, --owner and --contact are needed');
  const perDay = given['flags-per-day'];
  if (perDay !== undefined && !/^[0-9]{1,7}$/.test(perDay)) return fail('--flags-per-day takes a number');
  return ok({
    memberId,
    name,
    roles: role,
    owner,
    contacts: contact.map(readContact),
    status: active ? 'active' : 'probation',
    ...(country !== undefined && { country }),
    ...(host && { hosts: host }),
    ...(endpoint && { endpoints: endpoint }),
    ...(perDay !== undefined && { quotas: { flagsPerDay: Number(perDay) } }),
    ...(reason !== undefined && { reason }),
  });
}

function readContact(given: string): object {
  const [role, email = '', phone] = given.split(':', 3);
  return { role, email, ...(phone !== undefined && { phone }) };
}
