import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { policyCaseBaseSchema, policyCaseFileSchema } from '../../shared/contracts/policy-case.ts';
import type { PolicyCases } from '../../shared/domain/policy/run-policy-cases.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { parseJson } from '../client/call-server.ts';
import { readNamedFile } from '../read-file.ts';

/** The base and the case files of a folder, or one sentence on which of them cannot be read. */
export async function readPolicyCases(folder: string): Promise<Result<PolicyCases, string>> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return fail(`${folder} cannot be read: it is no folder, or you may not read it.`);
  const base = await readJson(join(folder, 'base.json'), policyCaseBaseSchema);
  if (!base.ok) return base;
  const files: { name: string; file: z.infer<typeof policyCaseFileSchema> }[] = [];
  for (const name of names.filter((one) => one.endsWith('.json') && one !== 'base.json').toSorted()) {
    const file = await readJson(join(folder, name), policyCaseFileSchema);
    if (!file.ok) return file;
    files.push({ name, file: file.value });
  }
  return ok({ base: base.value, files });
}

async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<Result<T, string>> {
  const file = await readNamedFile(path);
  if (!file.ok) return file;
  const parsed = schema.safeParse(parseJson(file.value.toString('utf8')));
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return fail(
    `${path} is not as cases are written: /${issue?.path.map(String).join('/') ?? ''} ${issue?.message ?? ''}.`,
  );
}
