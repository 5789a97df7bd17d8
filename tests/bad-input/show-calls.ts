import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { problemSchema } from '../../shared/contracts/problem.ts';
import { aManagement, operator, tokenOf } from '../functions/management/a-management.ts';
import { contributor, provider } from '../support/a-coalition.ts';
import type { BadCall } from './bad-call.ts';
import { canary } from './bad-input.ts';

const takenSchema = z.looseObject({
  unusable: z.array(z.object({ pointer: z.string(), why: z.string() })).default([]),
});

type Management = Awaited<ReturnType<typeof aManagement>>;

/** States each row as a test: all are asked of one management function, in which something of each kind stands that a refusal could spoil. */
export function showCalls(title: string, rows: readonly BadCall[]): void {
  describe(title, () => {
    let management: Management;
    let ids: Readonly<Record<string, string>>;
    beforeAll(async () => {
      management = await aManagement();
      ids = await whatStands(management);
    });
    it.each(rows)('$number: $input', async (row) => {
      const before = await storedIn(management);
      const reply = await ask(management, { ...row, path: filledIn(row.path, ids) });
      if ('code' in row.answer) {
        const { status, code, errors } = problemSchema.parse(reply.json());
        const told = errors?.map((error) => `${error.pointer} ${error.code}`.trim());
        expect({ answered: reply.status, status, code, ...(row.answer.errors && { errors: told }) }).toEqual({
          ...row.answer,
          answered: row.answer.status,
        });
        expect(await storedIn(management)).toEqual(before);
        expect(reply.text).not.toContain(canary);
      } else {
        expect(reply.status, reply.text).toBe(row.answer.status);
        const { unusable } = takenSchema.parse(reply.json());
        expect(unusable.map(({ pointer, why }) => `${pointer} ${why}`)).toEqual(row.answer.unusable ?? []);
        if (row.answer.kept !== undefined) expect(reply.text).toContain(JSON.stringify(row.answer.kept));
      }
      expect(JSON.stringify(management.lines)).not.toContain(canary);
    });
  });
}

async function ask(
  { call }: Management,
  { as, method, path, body }: Omit<BadCall, 'number' | 'input' | 'answer'>,
) {
  const [plain = '', query = ''] = path.split('?');
  return await call({
    ...{ as: await tokenOf(as), method, path: plain, query: [...new URLSearchParams(query)] },
    headers: { 'user-agent': canary, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** One of each kind, put there as members do; the ids by which rows name them. */
async function whatStands(management: Management): Promise<Readonly<Record<string, string>>> {
  const identifiers = [{ type: 'host', value: 'standing.example' }];
  const flag = await ask(management, {
    ...{ as: contributor, method: 'POST', path: '/v1/flags', body: { category: 'sale-site', identifiers } },
  });
  const feed = { format: 'jsonl', evidence: 'reported', staleAfterHours: 24, owner: contributor };
  const listed = await ask(management, {
    as: operator,
    method: 'PUT',
    path: '/v1/feeds/invented',
    body: feed,
  });
  const endpoint = await ask(management, {
    ...{ as: provider, method: 'PUT', path: `/v1/providers/${provider}/endpoint` },
    body: { url: 'https://hooks.harbour.example/' },
  });
  const book = await ask(management, {
    ...{ as: provider, method: 'POST', path: `/v1/providers/${provider}/backbooks` },
    body: { format: 'ndjson', size: 100, sha256: 'a'.repeat(64) },
  });
  expect([flag, listed, endpoint, book].map(({ status }) => status)).toEqual([201, 201, 200, 201]);
  const { backBook } = book.json();
  return { flag: String(flag.json().flagId), backBook: idOf(backBook) };
}

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';

const filledIn = (path: string, ids: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');

/** What a refusal must leave as it was, as those who may see all of it are told. */
async function storedIn(management: Management): Promise<readonly string[]> {
  const seen = [
    [contributor, '/v1/flags'],
    [operator, '/v1/members'],
    [operator, '/v1/feeds'],
    [provider, `/v1/providers/${provider}/endpoint`],
    [provider, `/v1/providers/${provider}/backbooks`],
    [provider, `/v1/members/${provider}/secrets`],
  ] as const;
  return await Promise.all(
    seen.map(async ([as, path]) => {
      const { status, text } = await ask(management, { as, method: 'GET', path });
      return `${path} ${status} ${text}`;
    }),
  );
}
