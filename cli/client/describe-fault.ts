import type { CallFault } from './call-server.ts';

/** One clear sentence on what went wrong and what to do about it. */
export function describeFault(fault: CallFault): string {
  switch (fault.kind) {
    case 'unreachable':
      return `No answer from ${fault.baseUrl}. Start a server with "npm start", or name one with --server URL.`;
    case 'not-flagstop':
      return `${fault.baseUrl} answered ${fault.status}, and not as Flagstop does. Check --server.`;
    case 'refused':
      return refused(fault);
  }
}

function refused({ status, problem }: Extract<CallFault, { kind: 'refused' }>): string {
  const fields = (problem.errors ?? []).map(({ pointer, code, nearest }) =>
    nearest === undefined ? `${pointer} ${code}` : `${pointer} ${code} (did you mean ${nearest}?)`,
  );
  const what = `${problem.title} (${status} ${problem.code}).`;
  return [
    what,
    problem.detail,
    fields.length > 0 ? `Fields: ${fields.join('; ')}.` : null,
    problem.allowed ? `You may: ${problem.allowed.join(', ') || 'nothing'}.` : null,
    remedies[problem.code],
  ]
    .filter((part) => part !== undefined && part !== null)
    .join(' ');
}

const remedies: Readonly<Record<string, string>> = {
  'signature-invalid': 'Check --provider and --secret; after a restart the demo file has new ones.',
  'token-invalid': 'Tokens of the demo end with the server that issued them; use those of the running one.',
  'timestamp-out-of-window': 'Set this machine’s clock.',
  'not-found': 'Check the id, and that the token belongs to the member that it concerns.',
};
