import { z } from 'zod';

const names = new WeakMap<object, string>();

/** Gives a schema the name under which documents describe it once. */
export function named<T extends z.ZodType>(name: string, schema: T): T {
  names.set(schema, name);
  return schema;
}

/** A schema as JSON Schema, as callers send it or as they get it; `marked` with the names of those that have one. */
export const jsonSchema = (schema: z.ZodType, io: 'input' | 'output', marked?: 'marked') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const name = marked && names.get(zodSchema);
      if (name) jsonSchema['x-name'] = name;
      // A slash needs no escape in JSON Schema, and generators that write patterns between slashes escape it once more.
      if (jsonSchema.pattern) jsonSchema.pattern = jsonSchema.pattern.replaceAll('\\/', '/');
    },
  });
  return rest;
};

/** What reading a request has to know of the schema it is held against. */
export interface Shape {
  /** The names it takes; undefined when it takes any, or none. */
  names: string[] | undefined;
  /** Lists, which forms repeat, and how many members each may have. */
  lists: Map<string, number>;
  /** What a form may carry as JSON: lists and objects. */
  nested: Set<string>;
}

const anything: Shape = { names: undefined, lists: new Map(), nested: new Set() };
const shapes = new WeakMap<z.ZodType, Shape>();

function readShape(schema: z.ZodType): Shape {
  const { properties: known = {}, additionalProperties: others } = jsonSchema(schema, 'input');
  const properties = Object.entries(known);
  if (properties.length === 0) return anything;
  const shape: Shape = {
    names: others ? undefined : properties.map(([name]) => name),
    lists: new Map(),
    nested: new Set(),
  };
  for (const [name, property] of properties) {
    if (typeof property !== 'object') continue;
    for (const { type, maxItems } of [
      property,
      ...(property.anyOf ?? []),
    ] as z.core.JSONSchema.JSONSchema[]) {
      if (type === 'array') shape.lists.set(name, maxItems ?? 0);
      if (type === 'array' || type === 'object') shape.nested.add(name);
    }
  }
  return shape;
}

/** The shape of a schema for input; kept, since reading it costs more than reading a request. */
export function shapeOf(schema: z.ZodType | undefined): Shape {
  if (!schema) return anything;
  const known = shapes.get(schema) ?? readShape(schema);
  shapes.set(schema, known);
  return known;
}
