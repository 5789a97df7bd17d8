import * as z from 'zod';

/*
 * What the page reads of an OpenAPI 3.1 document. The document is our own, but it is data: it is parsed like any other.
 */

/** A JSON Schema as far as the page shows it. */
export interface DescribedSchema {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly description?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly maxLength?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly required?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, DescribedSchema>> | undefined;
  readonly items?: DescribedSchema | undefined;
  readonly anyOf?: readonly DescribedSchema[] | undefined;
  readonly oneOf?: readonly DescribedSchema[] | undefined;
}

const schema: z.ZodType<DescribedSchema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    default: z.unknown().optional(),
    maxLength: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    required: z.array(z.string()).optional(),
    properties: z.record(z.string(), schema).optional(),
    items: schema.optional(),
    anyOf: z.array(schema).optional(),
    oneOf: z.array(schema).optional(),
  }),
);

const content = z.record(
  z.string(),
  z.object({
    schema: schema.optional(),
    examples: z.record(z.string(), z.object({ value: z.unknown().optional() })).optional(),
  }),
);

const operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  description: z.string().default(''),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().optional(),
        schema,
      }),
    )
    .default([]),
  requestBody: z.object({ description: z.string().default(''), content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: content.optional() })),
});
export type DescribedOperation = z.infer<typeof operation>;
export type DescribedContent = z.infer<typeof content>;

const securityScheme = z.object({
  type: z.string(),
  description: z.string().default(''),
});

/** The parts of an OpenAPI document that a reader needs. */
export const describedApiSchema = z.object({
  info: z.object({ title: z.string(), version: z.string(), summary: z.string(), description: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string().default('') })),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({
    schemas: z.record(z.string(), schema),
    securitySchemes: z.record(z.string(), securityScheme),
  }),
});
export type DescribedApi = z.infer<typeof describedApiSchema>;
