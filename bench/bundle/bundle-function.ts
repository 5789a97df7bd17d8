import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { bundle } from '../../infra/constructs/bundle.ts';

export interface BuiltBundle {
  /** The one file a Lambda gets, minified. */
  readonly code: string;
  readonly bytes: number;
  /** Modules it asks Node for, each once, by the name it asks by. */
  readonly imports: readonly string[];
  /** Bytes by source file, as paths from the repository. */
  readonly inputs: ReadonlyMap<string, number>;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The bundle of an entry (a path from the repository), built by the options that stacks deploy with. */
export async function bundleFunction(entry: string): Promise<BuiltBundle> {
  const built = await build({
    absWorkingDir: repository,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: bundle.target,
    mainFields: bundle.mainFields,
    banner: { js: bundle.banner },
    charset: bundle.charset,
    alias: bundle.alias,
    outfile: 'index.mjs',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const [file] = built.outputFiles;
  const [output] = Object.values(built.metafile.outputs);
  if (!file || !output) throw new Error(`esbuild made nothing of ${entry}`);
  return {
    code: file.text,
    bytes: file.contents.byteLength,
    imports: [...new Set(output.imports.map(({ path }) => path))].sort(),
    inputs: inputsOf(output),
  };
}

function inputsOf(output: Metafile['outputs'][string]): Map<string, number> {
  return new Map(Object.entries(output.inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput]));
}
