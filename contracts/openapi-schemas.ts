import type { z } from 'zod';
import { jsonSchema } from './schema';

export type JsonSchema = z.core.JSONSchema.JSONSchema & { [key: string]: unknown };

/** Programs read what is new in an answer past: what a schema for output does not name may come all the same. */
function open(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as JsonSchema;
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  for (const value of Object.values(schema)) open(value);
}

/** The schemas of one document: what has a name stands among the components once, and is referred to. */
export class Schemas {
  readonly components: Record<string, JsonSchema> = {};

  /** A schema as callers send it or get it, with the named ones within it moved out. */
  of(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const whole = jsonSchema(schema, io, 'marked') as JsonSchema;
    if (io === 'output') open(whole);
    return this.#moveOut(whole) as JsonSchema;
  }

  /** A schema under its name; what is but a reference, or says nothing, stays as it is. */
  named(name: string, schema: JsonSchema): JsonSchema {
    const { properties, items, anyOf, oneOf } = schema;
    if (schema.$ref || (Object.keys(properties ?? {}).length === 0 && !items && !anyOf && !oneOf))
      return schema;
    return this.#register(name, schema);
  }

  #register(name: string, schema: JsonSchema): JsonSchema {
    const known = this.components[name];
    // What is taken may differ from what is given under one name.
    if (known && JSON.stringify(known) !== JSON.stringify(schema))
      return this.#register(`${name}Sent`, schema);
    this.components[name] = schema;
    return { $ref: `#/components/schemas/${name}` };
  }

  #moveOut(node: unknown): unknown {
    if (Array.isArray(node)) return node.map((each) => this.#moveOut(each));
    if (typeof node !== 'object' || node === null) return node;
    const { 'x-name': name, ...rest } = node as JsonSchema;
    const schema = Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [key, this.#moveOut(value)]),
    ) as JsonSchema;
    return typeof name === 'string' ? this.#register(name, schema) : schema;
  }
}
