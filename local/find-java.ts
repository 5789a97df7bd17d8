import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { fail, ok, type Result } from '../shared/result.ts';

/** DynamoDB Local 3 runs on Java 17 and newer. */
const oldest = 17;

export type JavaFault =
  | { readonly kind: 'java-missing'; readonly remedy: string }
  | { readonly kind: 'java-too-old'; readonly remedy: string };

const remedy = 'Install Java 17 or newer (for instance Eclipse Temurin 21) and put it on the PATH.';

/** Where to look: the values of `JAVA_HOME` and `PATH`. */
export interface JavaPlaces {
  readonly home: string | undefined;
  readonly path: string | undefined;
}

/** The first `java` of `JAVA_HOME` and the PATH that is new enough for DynamoDB Local. */
export async function findJava(
  places: JavaPlaces = { home: process.env.JAVA_HOME, path: process.env.PATH },
): Promise<Result<string, JavaFault>> {
  let tooOld: number | null = null;
  for (const java of candidates(places)) {
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

function candidates({ home, path }: JavaPlaces): string[] {
  const folders = [...(home ? [join(home, 'bin')] : []), ...(path?.split(delimiter) ?? [])];
  const name = process.platform === 'win32' ? 'java.exe' : 'java';
  return [...new Set(folders.filter((folder) => folder !== '').map((folder) => join(folder, name)))];
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
