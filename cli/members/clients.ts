import { memberClientSchema } from '../../shared/contracts/member-view.ts';
import { callApi } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagOptions, flagOptionsHelp, flagServer } from '../flags/flag-server.ts';

/** `flagstop members client-add ID SUBJECT`. */
export const membersClientAdd: Command = {
  name: 'members client-add',
  summary: 'let a machine or person act for a member',
  help: `Usage: flagstop members client-add ID SUBJECT --kind KIND [--server URL] [--token TOKEN] [--as NAME] [--json]

Lets the subject of a token act for a member, from its next call on. It acts for one member only.

  --kind KIND       machine: SUBJECT is its client id; person: the sub of the account that the person signs in with
${flagOptionsHelp('operator', 'flagstop/members:write')}`,
  run: (args) => change('members client-add', args),
};

/** `flagstop members client-remove ID SUBJECT`. */
export const membersClientRemove: Command = {
  name: 'members client-remove',
  summary: 'let a machine or person act no more',
  help: `Usage: flagstop members client-remove ID SUBJECT [--server URL] [--token TOKEN] [--as NAME] [--json]

From its next call on the subject acts for nobody, whatever its token says.

${flagOptionsHelp('operator', 'flagstop/members:write')}`,
  run: (args) => change('members client-remove', args),
};

const options = { ...flagOptions, kind: { type: 'string' } } as const;

async function change(
  name: 'members client-add' | 'members client-remove',
  args: readonly string[],
): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['ID', 'SUBJECT'] });
  const seeHelp = `See flagstop ${name} --help.`;
  if (!parsed.ok) return complain(`flagstop ${name}: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const adds = name === 'members client-add';
  if (adds && values.kind === undefined) return complain(`flagstop ${name}: --kind is needed. ${seeHelp}`);
  if (!adds && values.kind !== undefined) return complain(`flagstop ${name}: it takes no --kind. ${seeHelp}`);
  const server = await flagServer(values, 'operator');
  if (!server.ok) return complain(server.error);
  const [id = '', subject = ''] = positionals.map(encodeURIComponent);
  const done = await callApi(server.value, {
    method: adds ? 'PUT' : 'DELETE',
    path: `/v1/members/${id}/clients/${subject}`,
    ...(adds && { body: { kind: values.kind } }),
    answer: memberClientSchema,
  });
  if (!done.ok) return complain(done.error);
  const { answer, raw } = done.value;
  const told = adds ? `acts for ${answer.memberId}` : `acts for ${answer.memberId} no more`;
  console.log(values.json ? raw : `${answer.subject}${answer.kind ? ` (${answer.kind})` : ''} ${told}.`);
  return 0;
}
