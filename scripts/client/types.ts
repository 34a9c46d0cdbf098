/** JSON Schema as our documents write it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  format?: string;
  description?: string;
}

/** The name in a reference to a component. */
export const nameIn = (ref: string) => ref.split('/').at(-1) ?? '';

const literally = (value: unknown) => (value === null ? 'null' : JSON.stringify(value));
const isName = (text: string) => /^[A-Za-z_$][\w$]*$/.test(text);
/** A property's name, in quotes where it needs them. */
export const keyOf = (name: string) => (isName(name) ? name : JSON.stringify(name));

/** A comment above what it is about; nothing that is written in it ends it. */
export function comment(text: string | undefined, indent = ''): string {
  if (!text) return '';
  const words = text.replaceAll('*/', '* /').split(/\s+/);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length < 100) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

const union = (types: string[]) => [...new Set(types)].join(' | ');

function objectType(
  { properties = {}, required = [], additionalProperties }: Schema,
  indent: string,
): string {
  const inner = `${indent}  `;
  const members = Object.entries(properties).map(([name, property]) => {
    const optional = required.includes(name) ? '' : '?';
    return `${comment(property.description, inner)}${inner}${keyOf(name)}${optional}: ${typeOf(property, inner)};\n`;
  });
  if (members.length > 0) return `{\n${members.join('')}${indent}}`;
  const others = typeof additionalProperties === 'object' ? typeOf(additionalProperties, indent) : 'unknown';
  return `Record<string, ${others}>`;
}

/** A schema as a type of TypeScript. */
export function typeOf(schema: Schema, indent = ''): string {
  if (schema.$ref) return nameIn(schema.$ref);
  if ('const' in schema) return literally(schema.const);
  if (schema.enum) return union(schema.enum.map(literally));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return union(choices.map((each) => typeOf(each, indent)));
  if (Array.isArray(schema.type)) {
    return union(schema.type.map((type) => typeOf({ ...schema, type }, indent)));
  }
  switch (schema.type) {
    case 'string':
      return schema.format === 'binary' ? 'Blob' : 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
    case 'null':
      return schema.type;
    case 'array': {
      const item = typeOf(schema.items ?? {}, indent);
      return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
    }
    case 'object':
      return objectType(schema, indent);
    default:
      return 'unknown';
  }
}

/** A schema of the document under its name. */
export function declared(name: string, schema: Schema): string {
  const type = typeOf(schema);
  const head = comment(schema.description);
  return type.startsWith('{') && schema.type === 'object' && !schema.oneOf
    ? `${head}export interface ${name} ${type}\n`
    : `${head}export type ${name} = ${type};\n`;
}
