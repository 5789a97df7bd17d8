import type { Stack } from 'aws-cdk-lib';
import * as z from 'zod';

const importSchema = z.object({ 'Fn::ImportValue': z.string() });

/** Under which other stacks import a value of a stack. */
export function exportedName(stack: Stack, value: string): string {
  return importSchema.parse(stack.resolve(stack.exportValue(value)))['Fn::ImportValue'];
}
