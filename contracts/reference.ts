import type { z } from 'zod';
import type { Scheme } from '@/auth/scheme';
import type { ReferenceField, ReferenceOperation } from '@/lib/reference';
import { type Contract, type Face, isRepeatable } from './face';
import { jsonSchema } from './schema';
import { scopeOf } from './scopes';

/** The parts of JSON Schema our contracts use. */
interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
  pattern?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => jsonSchema(schema, io) as Schema;

const alternatives = (schema: Schema) =>
  (schema.anyOf ?? schema.oneOf ?? []).filter(({ type }) => type !== 'null');

function typeOf(schema: Schema): string {
  const several = alternatives(schema);
  if (several.length > 0) return [...new Set(several.map(typeOf))].join(' or ');
  if (schema.enum) return schema.enum.map(String).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'values'}`;
  if (schema.pattern?.startsWith('^[0-9a-f]{8}-')) return 'UUID';
  const [type = 'text'] = [schema.type].flat().filter((each) => each !== 'null');
  return (
    { string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false' }[type] ?? type
  );
}

function notesOf(schema: Schema): string {
  const [only = schema] = alternatives(schema);
  const { minimum, maximum, maxLength, maxItems } = only;
  const bounds = [
    minimum !== undefined && minimum > 1 && `at least ${minimum}`,
    maximum !== undefined && maximum < 2_000_000_000 && `at most ${maximum.toLocaleString('en')}`,
    maxLength !== undefined && `at most ${maxLength.toLocaleString('en')} characters`,
    maxItems !== undefined && `at most ${maxItems} members`,
    schema.default !== undefined && `${JSON.stringify(schema.default)} unless given`,
  ].filter(Boolean);
  return [schema.description ?? only.description, bounds.join(', ')].filter(Boolean).join(' ');
}

function fieldsOf(schema: z.ZodType | undefined, place: ReferenceField['place']): ReferenceField[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input');
  return Object.entries(properties).map(([name, property]) => ({
    name,
    place,
    required: place === 'path' || required.includes(name),
    type: typeOf(property),
    notes: notesOf(property),
  }));
}

const exampleUuid = '5f0c5c5e-6f5b-4b8e-9d57-0f6b0a3c2d11';

function textSample(name: string): string {
  if (/(^|_)id$/.test(name)) return exampleUuid;
  if (/_at$/.test(name)) return '2026-08-03T14:05:00.000Z';
  if (/date|^from$|^to$/.test(name)) return '2026-08-03';
  if (/url$|^link$/.test(name)) return 'https://example.com/page';
  if (/email/.test(name)) return 'maya@example.com';
  if (/currency/.test(name)) return 'USD';
  return name.replaceAll('_', ' ') || 'text';
}

/** A value the schema would take, for operations whose document gives no example. */
function sampleOf(schema: Schema, name = ''): unknown {
  const [first] = alternatives(schema);
  if (first) return sampleOf(first, name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [type] = [schema.type].flat().filter((each) => each !== 'null');
  if (type === 'object') {
    const entries = Object.entries(schema.properties ?? {});
    return Object.fromEntries(entries.map(([key, value]) => [key, sampleOf(value, key)]));
  }
  if (type === 'array') return schema.items ? [sampleOf(schema.items, name)] : [];
  if (type === 'boolean') return true;
  if (type === 'integer') return Math.max(1, schema.minimum ?? 1);
  if (type === 'number') return Math.max(12.5, schema.minimum ?? 0);
  return textSample(name);
}

function requestSample(contract: Contract): unknown {
  if (!contract.body) return undefined;
  if (contract.example?.request !== undefined) return contract.example.request;
  const schema = schemaOf(contract.body, 'input');
  const entries = Object.entries(schema.properties ?? {});
  const needed = entries.filter(([name]) => schema.required?.includes(name));
  return Object.fromEntries(
    (needed.length > 0 ? needed : entries).map(([name, value]) => [name, sampleOf(value, name)]),
  );
}

function curlOf(contract: Contract, server: string): string {
  const params = schemaOf(contract.params ?? contract.output, 'input').properties ?? {};
  const path = contract.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(sampleOf(params[name] ?? {}, name)),
  );
  const body = requestSample(contract);
  const credential = contract.auth.kind === 'app' ? '$ACCESS_TOKEN' : '$TOKEN';
  return [
    `curl ${contract.method === 'GET' ? '' : `-X ${contract.method} `}${server}${path}`,
    contract.auth.kind !== 'public' && `-H "Authorization: Bearer ${credential}"`,
    body !== undefined && "-H 'Content-Type: application/json'",
    body !== undefined && `-d '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`,
  ]
    .filter(Boolean)
    .join(' \\\n  ');
}

const roleNames = { influencer: 'an influencer', advertiser: 'an advertiser', admin: 'an administrator' };

function accessOf(scheme: Scheme): string {
  switch (scheme.kind) {
    case 'public':
      return 'Anyone';
    case 'user':
      return scheme.roles
        ? `API token or browser session of ${scheme.roles.map((role) => roleNames[role]).join(' or ')}`
        : 'API token or browser session';
    case 'backend':
      return `API token of ${scheme.roles.map((role) => roleNames[role]).join(' or ')}`;
    case 'app':
      return scheme.needsUser
        ? 'Browser session, or an application acting for a user'
        : 'Browser session, or a registered application';
  }
}

const groups: [group: string, words: string[]][] = [
  ['Ads', ['ads']],
  ['Statistics', ['stats']],
  ['Lists and tools', ['lists', 'tools']],
  ['Tasks', ['task', 'tasks']],
  ['Networks', ['network', 'networks', 'add-custom-social-wall']],
  ['Payouts', ['payout', 'payouts']],
  ['Invoices', ['invoice', 'invoices', 'receipt', 'receipts']],
  ['Notifications', ['notification', 'notifications']],
  ['Leaderboard', ['leaderboard']],
  ['Reports', ['reports']],
  ['Tokens', ['tokens', 'api-log']],
  ['Campaigns', ['campaign', 'campaigns']],
  ['Advertisers', ['advertiser', 'advertisers']],
  ['Users', ['user', 'users']],
];

function groupOf(path: string): string {
  const segments = path.split('/');
  return groups.find(([, words]) => words.some((word) => segments.includes(word)))?.[0] ?? 'Operations';
}

const idOf = ({ method, path, face }: Contract) =>
  [method.toLowerCase(), ...path.slice(face.prefix.length).split(/[^\w-]+/)].filter(Boolean).join('-');

/** Every operation of a face in the order of its groups, made from the contracts that serve it. */
export function reference(face: Face, server: string): ReferenceOperation[] {
  // By address, since in development a reloaded module declares its operations once more.
  const contracts = new Map(face.contracts.map((contract) => [idOf(contract), contract]));
  const operations = [...contracts].map(([id, contract]) => ({
    id,
    group: groupOf(contract.path),
    method: contract.method,
    alsoGet: contract.alsoGet ?? false,
    path: contract.path,
    summary: contract.summary,
    description: contract.description ?? '',
    source: contract.source ?? '',
    access: accessOf(contract.auth),
    scope: contract.auth.kind === 'public' ? '' : (scopeOf(contract) ?? ''),
    fields: [
      ...fieldsOf(contract.params, 'path'),
      ...fieldsOf(contract.query, 'query'),
      ...fieldsOf(contract.body, 'body'),
    ],
    idempotent: isRepeatable(contract),
    cors: contract.cors ?? false,
    status: contract.status ?? 200,
    curl: curlOf(contract, server),
    answer: JSON.stringify(
      contract.example?.response ?? sampleOf(schemaOf(contract.output, 'output')),
      null,
      2,
    ),
  }));
  const order = [
    'Campaigns',
    'Ads',
    'Tasks',
    'Leaderboard',
    'Networks',
    'Payouts',
    'Notifications',
    'Reports',
  ];
  const rank = ({ group }: ReferenceOperation) =>
    order.includes(group) ? order.indexOf(group) : order.length;
  return operations.sort(
    (a, b) => rank(a) - rank(b) || (rank(a) === order.length ? a.group.localeCompare(b.group) : 0),
  );
}
