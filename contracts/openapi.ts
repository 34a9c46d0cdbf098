import type { z } from 'zod';
import { grantScopes, grantWord } from '@/nouns/scopes';
import { type Contract, type Face, isRepeatable, isWrite } from './face';
import { filesApi } from './files';
import { oauthApi } from './oauth';
import { Refusals } from './openapi-failures';
import {
  answerHeaders,
  headersAsked,
  headersNamed,
  headersOfAnswer,
  idempotencyKey,
} from './openapi-headers';
import { type JsonSchema, Schemas } from './openapi-schemas';
import type { Encoding } from './request';
import { jsonSchema, shapeOf } from './schema';
import { scopeOf } from './scopes';

const mediaTypes: Record<Encoding, string> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
  text: 'text/plain',
};

type Security = Record<string, string[]>[];

/** How a caller may prove itself, what programs use first: many of them take the first and look no further. */
function securityOf(contract: Contract): Security {
  const { auth, face } = contract;
  const scope = scopeOf(contract);
  const scopes = scope ? [scope] : [];
  if (face === oauthApi) return [{ client: [] }, {}];
  switch (auth.kind) {
    case 'public':
      return [];
    case 'user':
      return [{ token: [] }, ...(auth.grants ? [{ grant: scopes }] : []), { session: [] }];
    case 'backend':
      return [{ token: [] }];
    case 'app':
      return [{ grant: scopes }, ...(auth.needsUser ? [] : [{ client: [] }]), { session: [] }];
  }
}

const grantable = Object.fromEntries(grantScopes.map((scope) => [scope, `${grantWord(scope)}.`]));

const securitySchemes: Record<string, object> = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description:
      'An API token from Settings, acting as its user; a limited one needs the scope in `x-token-scope`.',
  },
  session: { type: 'apiKey', in: 'cookie', name: 'fanfare.session', description: 'The signed-in browser.' },
  client: { type: 'http', scheme: 'basic', description: 'Client id and secret of a registered application.' },
  grant: {
    type: 'oauth2',
    description:
      "A registered application with a user's consent, to what `scope` names, or without it to all of this.",
    flows: {
      authorizationCode: {
        authorizationUrl: '/oauth/authorize',
        tokenUrl: '/oauth/token',
        refreshUrl: '/oauth/token',
        scopes: grantable,
      },
      clientCredentials: { tokenUrl: '/oauth/token', scopes: grantable },
    },
  },
};

/** An id as it may look: programs that try an operation begin with its path. */
const sampleId = ({ type, pattern }: JsonSchema, name: string) =>
  type === 'integer' ? 1 : pattern ? '5f0c5c5e-6f5b-4b8e-9d57-0f6b0a3c2d11' : name;

function parametersIn(place: 'path' | 'query', schema: z.ZodType | undefined) {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input');
  return Object.entries(properties as Record<string, JsonSchema>).map(
    ([name, { description, ...property }]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description && { description }),
      schema: property,
      ...(place === 'path' && { example: sampleId(property, name) }),
    }),
  );
}

/** Whether a body has to be there: something in it is required, or it is one of several kinds. */
const isNeeded = ({ required = [], anyOf, oneOf }: JsonSchema) =>
  required.length > 0 || Boolean(anyOf ?? oneOf);

const pascal = (words: string) =>
  words
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** One document while it is made: what several operations have in common is described once. */
class Document {
  readonly #schemas = new Schemas();
  readonly #refusals = new Refusals((contract) =>
    this.#schemas.named(
      `${this.#prefixOf(contract)}Problem`,
      this.#schemas.of(contract.face.failure, 'output'),
    ),
  );
  readonly #schemes = new Set<string>();
  readonly #paths: Record<string, Record<string, unknown>> = {};

  constructor(private readonly face: Face) {}

  /** Operations of another API, such as those that every client needs, carry its name. */
  #prefixOf({ face }: Contract): string {
    return face === this.face ? '' : pascal(face.name);
  }

  /** `POST /api/get/campaigns/` is `post_get_campaigns`; the GET twin of a list has its own id. */
  #idOf(contract: Contract, method: string): string {
    const path = contract.face === this.face ? contract.path.slice(this.face.prefix.length) : contract.path;
    return [method.toLowerCase(), ...path.split(/[^\w]+/)].filter(Boolean).join('_');
  }

  add(contract: Contract): void {
    const item = this.#paths[contract.path] ?? {};
    this.#paths[contract.path] = item;
    for (const method of contract.alsoGet ? [contract.method, 'GET'] : [contract.method]) {
      item[method.toLowerCase()] = this.#operation(contract, method);
    }
  }

  #operation(contract: Contract, method: string) {
    const { face, source, summary, description, body } = contract;
    const sendsBody = body !== undefined && method !== 'GET';
    const security = securityOf(contract);
    for (const scheme of security.flatMap(Object.keys)) this.#schemes.add(scheme);
    const scope = security.some(({ token }) => token) ? scopeOf(contract) : undefined;
    const parameters = [
      ...parametersIn('path', contract.params),
      ...parametersIn('query', contract.query),
      ...(method === 'GET' ? parametersIn('query', body) : headersAsked(contract)),
    ];
    return {
      operationId: this.#idOf(contract, method),
      summary,
      description: description ?? `${summary}.`,
      tags: [face !== this.face ? face.title : source ? 'Documented' : 'Extensions'],
      'x-documented-as': source ?? null,
      security,
      // A key of its own: linters take what a bearer scheme is asked for to be scopes of OAuth that nothing declares.
      ...(scope && { 'x-token-scope': scope }),
      // Clients may repeat it whenever they like.
      ...(method === 'POST' && !isWrite(contract) && { 'x-reads': true }),
      ...(parameters.length > 0 && { parameters }),
      ...(sendsBody && { requestBody: this.#requestBody(contract, body) }),
      responses: {
        ...(!contract.redirects && { [contract.status ?? 200]: this.#success(contract) }),
        ...((contract.redirects || contract.view) && {
          303: {
            description: contract.redirects
              ? 'Leads on.'
              : 'The full view, for an application that asks for HTML (`Accept: text/html`).',
            headers: headersNamed(['X-Request-Id', 'Location']),
          },
        }),
        ...this.#refusals.of(contract, sendsBody, this.#prefixOf(contract)),
      },
    };
  }

  #success(contract: Contract) {
    const { output, pictures, example } = contract;
    const headers = headersOfAnswer(contract);
    if (pictures) {
      const schema = { type: 'string', format: 'binary' };
      return { description: 'The picture', headers, content: { 'image/*': { schema } } };
    }
    const name = `${pascal(this.#idOf(contract, contract.method))}Response`;
    const schema = this.#schemas.named(name, this.#schemas.of(output, 'output'));
    const content = { schema, ...(example && { example: example.response }) };
    return { description: 'Success', headers, content: { 'application/json': content } };
  }

  #requestBody(contract: Contract, body: z.ZodType) {
    const { face, uploads, example } = contract;
    const name = `${pascal(this.#idOf(contract, contract.method))}Request`;
    const whole = this.#schemas.of(body, 'input');
    const properties = { ...whole.properties } as Record<string, JsonSchema>;
    const given = (example?.request ?? {}) as Record<string, unknown>;
    for (const [field, property] of Object.entries(properties)) {
      // The documents print some lists as a single value, which is taken everywhere.
      if (property.type === 'array' && typeof given[field] === 'string') {
        const { description, items, ...list } = property;
        properties[field] = {
          ...(description && { description }),
          anyOf: [items, { ...list, items }],
        } as JsonSchema;
      }
    }
    const inJson = () =>
      this.#schemas.named(name, (whole.properties ? { ...whole, properties } : whole) as JsonSchema);
    const picture = { type: 'string', format: 'binary', description: 'A picture of at most 5 MiB.' };
    const asForm = () =>
      uploads
        ? this.#schemas.named(`${name}WithFile`, {
            ...whole,
            properties: { ...properties, file: picture },
          } as JsonSchema)
        : inJson();
    const objects = [...shapeOf(body).nested].filter((field) => properties[field]?.type === 'object');
    const deep = Object.fromEntries(objects.map((field) => [field, { style: 'deepObject', explode: true }]));
    const shown = example?.request !== undefined && { example: example.request };
    const content: Record<Encoding, () => object> = {
      json: () => ({ schema: inJson(), ...shown }),
      form: () => ({ schema: inJson(), ...(objects.length > 0 && { encoding: deep }) }),
      multipart: () => ({ schema: asForm(), ...(uploads && shown) }),
      text: () => ({ schema: { type: 'string', description: 'One key=value a line.' } }),
    };
    // Of several types generated clients take JSON, in which no file can be; without one JSON is taken all the same.
    const encodings: readonly Encoding[] = uploads ? ['multipart'] : face.encodings;
    return {
      required: isNeeded(whole),
      content: Object.fromEntries(encodings.map((each) => [mediaTypes[each], content[each]()])),
    };
  }

  finish(server: string, others: readonly Face[]) {
    const { title, description, contracts } = this.face;
    const paths = this.#paths;
    // Only what something refers to.
    const used = JSON.stringify([paths, this.#refusals.components]);
    const headers = Object.entries(answerHeaders).filter(([name]) =>
      used.includes(`"#/components/headers/${name}"`),
    );
    return {
      openapi: '3.1.0',
      info: {
        title,
        version: '1.0.0',
        description,
        contact: { name: 'Fanfare', url: server },
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: server }],
      tags: [
        { name: 'Documented', description: 'Operations of the published document.' },
        { name: 'Extensions', description: 'Operations the document implies but does not list.' },
        ...others.map((face) => ({ name: face.title, description: face.description })),
      ],
      paths,
      components: {
        ...(contracts.some(isRepeatable) && { parameters: { IdempotencyKey: idempotencyKey } }),
        headers: Object.fromEntries(headers),
        schemas: this.#schemas.components,
        responses: this.#refusals.components,
        securitySchemes: Object.fromEntries(
          Object.entries(securitySchemes).filter(([name]) => this.#schemes.has(name)),
        ),
      },
    };
  }
}

/**
 * The OpenAPI 3.1 document of a face, made from the contracts that serve it. Pictures are sent to one place for all
 * faces, and applications get their tokens for App operations alone.
 */
export function openApi(face: Face, server: string) {
  const others = face.contracts.some(({ auth }) => auth.kind === 'app') ? [filesApi, oauthApi] : [filesApi];
  const document = new Document(face);
  for (const { contracts } of [face, ...others]) for (const contract of contracts) document.add(contract);
  return document.finish(server, others);
}
