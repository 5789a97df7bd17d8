import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fail, ok, type Result } from '../shared/result.ts';

/** DynamoDB Local 3 runs on Java 17 and newer. */
const oldest = 17;

export type JavaFault =
  | { readonly kind: 'java-missing'; readonly remedy: string }
  | { readonly kind: 'java-too-old'; readonly remedy: string };

const remedy = 'Install Java 17 or newer (for instance Eclipse Temurin 21) and put it on the PATH.';

/** The `java` of `JAVA_HOME`, else of the PATH, where it is new enough for DynamoDB Local. */
export async function findJava(home = process.env.JAVA_HOME): Promise<Result<string, JavaFault>> {
  const candidates = [...(home ? [join(home, 'bin', 'java')] : []), 'java'];
  let tooOld: number | null = null;
  for (const java of candidates) {
    const version = await versionOf(java);
    if (version !== null && version >= oldest) return ok(java);
    tooOld ??= version;
  }
  return tooOld === null
    ? fail({ kind: 'java-missing', remedy: `DynamoDB Local needs Java, and none was found. ${remedy}` })
    : fail({
        kind: 'java-too-old',
        remedy: `DynamoDB Local needs Java 17, and this is Java ${tooOld}. ${remedy}`,
      });
}

/** The feature release, e.g. 17; null where there is no such Java. Before 9 it was the second number: 1.8. */
async function versionOf(java: string): Promise<number | null> {
  try {
    const { stderr } = await promisify(execFile)(java, ['-version'], { timeout: 20_000 });
    const found = /version "(?:1\.)?(\d{1,4})/.exec(stderr);
    return found ? Number(found[1]) : null;
  } catch {
    return null;
  }
}
