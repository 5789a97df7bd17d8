import { parse } from 'yaml';
import { type CsvMapping, csvMappingSchema } from '../../shared/contracts/feeds/csv-mapping.ts';
import { toPointer } from '../../shared/contracts/schema-errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readNamedFile } from '../read-file.ts';

/** The mapping that a YAML or JSON file holds, or one sentence on what is wrong with it. */
export async function readMapping(path: string): Promise<Result<CsvMapping, string>> {
  const file = await readNamedFile(path);
  if (!file.ok) return file;
  const parsed = csvMappingSchema.safeParse(parsedYaml(file.value.toString('utf8')));
  if (parsed.success) return ok(parsed.data);
  const where = parsed.error.issues
    .slice(0, 5)
    .map(({ path: at, message }) => `${toPointer(at) || '/'} ${message}`);
  return fail(`${path} is not a mapping: ${where.join('; ')}.`);
}

/** JSON is YAML. Null where it is neither; aliases are refused, for a few of them can stand for very much. */
function parsedYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch {
    return null;
  }
}
