import type { z } from 'zod';
import type { Scheme } from '@/auth/scheme';
import type { Contract, Face } from './face';
import type { Encoding } from './request';
import { jsonSchema } from './schema';

const mediaTypes: Record<Encoding, string> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
  text: 'text/plain',
};

const securityOf = (scheme: Scheme): Record<string, string[]>[] => {
  switch (scheme.kind) {
    case 'public':
      return [];
    case 'user':
      return [{ token: [] }, { session: [] }];
    case 'backend':
      return [{ token: [] }];
    case 'app':
      return scheme.needsUser
        ? [{ session: [] }, { grant: [] }]
        : [{ session: [] }, { grant: [] }, { client: [] }];
  }
};

function parametersOf(contract: Contract) {
  const places = [
    ['path', contract.params],
    ['query', contract.query],
  ] as const;
  return places.flatMap(([place, schema]) => {
    if (!schema) return [];
    const { properties = {}, required = [] } = jsonSchema(schema, 'input');
    return Object.entries(properties).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: property,
    }));
  });
}

const contentOf = ({ face, uploads }: Contract, body: z.ZodType, example: unknown) => {
  const encodings: readonly Encoding[] = uploads ? [...face.encodings, 'multipart'] : face.encodings;
  const schema = jsonSchema(body, 'input');
  return Object.fromEntries(
    encodings.map((encoding) => [
      mediaTypes[encoding],
      encoding === 'text'
        ? { schema: { type: 'string', description: 'One key=value a line.' } }
        : { schema, ...(encoding === 'json' && example !== undefined && { example }) },
    ]),
  );
};

/** `POST /api/get/campaigns/` is `post_get_campaigns`; the GET twin of a list has its own id. */
const operationId = (contract: Contract, method: string) =>
  [method.toLowerCase(), ...contract.path.slice(contract.face.prefix.length).split(/[^\w]+/)]
    .filter(Boolean)
    .join('_');

function operation(contract: Contract, method: string) {
  const { source, summary, description, example } = contract;
  const asQuery = method === 'GET' && contract.body;
  const query = asQuery && parametersOf({ ...contract, query: contract.body, params: undefined });
  return {
    operationId: operationId(contract, method),
    summary,
    ...(description && { description }),
    tags: [source ? 'Documented' : 'Extensions'],
    'x-documented-as': source ?? null,
    security: securityOf(contract.auth),
    parameters: query || parametersOf(contract),
    ...(contract.body &&
      !asQuery && {
        requestBody: { required: true, content: contentOf(contract, contract.body, example?.request) },
      }),
    responses: {
      ...(contract.redirects && {
        303: {
          description: 'Leads on',
          headers: { Location: { required: true, schema: { type: 'string', format: 'uri' } } },
        },
      }),
      ...(!contract.redirects && {
        [contract.status ?? 200]: {
          description: 'Success',
          content: {
            'application/json': {
              schema: jsonSchema(contract.output, 'output'),
              ...(example && { example: example.response }),
            },
          },
        },
      }),
      default: { $ref: '#/components/responses/Failure' },
    },
  };
}

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'An API token from Settings, acting as its user.' },
  session: { type: 'apiKey', in: 'cookie', name: 'fanfare.session', description: 'The signed-in browser.' },
  client: { type: 'http', scheme: 'basic', description: 'Client id and secret of a registered application.' },
  grant: {
    type: 'oauth2',
    description: "A registered application with a user's consent.",
    flows: {
      authorizationCode: {
        authorizationUrl: '/oauth/authorize',
        tokenUrl: '/oauth/token',
        refreshUrl: '/oauth/token',
        scopes: {},
      },
      clientCredentials: { tokenUrl: '/oauth/token', scopes: {} },
    },
  },
};

/** The OpenAPI 3.1 document of a face, made from the contracts that serve it. */
export function openApi(face: Face, server: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const contract of face.contracts) {
    const item = paths[contract.path] ?? {};
    paths[contract.path] = item;
    for (const method of contract.alsoGet ? [contract.method, 'GET'] : [contract.method]) {
      item[method.toLowerCase()] = operation(contract, method);
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: face.title,
      version: '1.0.0',
      description: face.description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    tags: [
      { name: 'Documented', description: 'Operations of the published document.' },
      { name: 'Extensions', description: 'Operations the document implies but does not list.' },
    ],
    paths,
    components: {
      securitySchemes,
      responses: {
        Failure: {
          description: 'Any failure.',
          content: { 'application/json': { schema: jsonSchema(face.failure, 'output') } },
        },
      },
    },
  };
}
