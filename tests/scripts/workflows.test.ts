import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { stages } from '../../infra/stages.ts';

const jobSchema = z.object({
  permissions: z.record(z.string(), z.string()).optional(),
  environment: z.string().optional(),
  needs: z.string().optional(),
  steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
});
const schema = z.object({
  permissions: z.record(z.string(), z.string()),
  on: z.record(z.string(), z.unknown()),
  jobs: z.record(z.string(), jobSchema),
});
const workflow = (name: string) => {
  const text = readFileSync(`.github/workflows/${name}.yml`, 'utf8');
  return { text, ...schema.parse(parse(text)) };
};

describe('the check of a change', () => {
  it('is the gate that everybody runs, and may read the repository and nothing else', () => {
    const { jobs, permissions } = workflow('ci');
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.check?.steps.flatMap(({ run = [] }) => run)).toEqual(['.ci/run']);
    expect(jobs.check?.permissions).toBeUndefined();
  });
});

describe('a deployment', () => {
  const { text, on, jobs, permissions } = workflow('deploy');

  it('is begun by a person, for a stage that there is', () => {
    expect(Object.keys(on)).toEqual(['workflow_dispatch']);
    expect(JSON.stringify(on)).toContain(JSON.stringify(stages.map(({ name }) => name)));
  });

  it('holds no key of AWS, and may do no more than ask for an identity', () => {
    expect(text).not.toMatch(/aws-access-key-id|aws-secret-access-key|AKIA/);
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs))
      expect(job.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  });

  it('waits for the approval of its environment, behind what would change', () => {
    expect(jobs.deploy).toMatchObject({
      needs: 'preview',
      environment: expect.stringMatching(/^\$\{\{ inputs\.stage \}\}$/),
    });
  });

  it('puts nothing that somebody typed into a command', () => {
    const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run = [] }) => run));
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) expect(command).not.toMatch(/\$\{\{/);
  });
});
