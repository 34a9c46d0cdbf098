import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { isRepeatable } from './face';
import { faces } from './index';
import { openApi } from './openapi';

interface Operation {
  operationId: string;
  description: string;
  security: Record<string, string[]>[];
  parameters?: { name?: string; in?: string; example?: unknown; $ref?: string }[];
  requestBody?: { required: boolean; content: Record<string, { schema: Schema; encoding?: object }> };
  responses: Record<
    string,
    { $ref?: string; headers?: object; content?: Record<string, { schema: Schema }> }
  >;
}
interface Schema {
  $ref?: string;
  additionalProperties?: unknown;
  properties?: Record<string, Schema & { format?: string; anyOf?: unknown[] }>;
}

describe.each(Object.entries(faces))('the %s document', (_name, face) => {
  const document = openApi(face, 'https://fanfare.example');

  test('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  const operations = Object.values(document.paths).flatMap((item) => Object.values(item) as Operation[]);
  const { components } = document;

  test('gives every operation an id of its own, words, refusals and a request id', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operationId, description, responses } of operations) {
      expect([operationId, description.length > 0]).toEqual([operationId, true]);
      const statuses = Object.keys(responses);
      expect([operationId, statuses.some((status) => /^4/.test(status))]).toEqual([operationId, true]);
      const success = responses[statuses.find((status) => /^[23]/.test(status)) ?? ''];
      expect([operationId, success?.headers]).toEqual([
        operationId,
        expect.objectContaining({ 'X-Request-Id': expect.anything() }),
      ]);
    }
  });

  test('refers to what there is, and has nothing that nothing refers to', () => {
    const text = JSON.stringify(document);
    const referred = new Set(text.match(/#\/components\/\w+\/[\w-]+/g));
    const there = Object.entries(components).flatMap(([kind, parts]) =>
      kind === 'securitySchemes' ? [] : Object.keys(parts).map((name) => `#/components/${kind}/${name}`),
    );
    expect([...referred].sort()).toEqual(there.sort());
    const schemes = operations.flatMap(({ security }) => security.flatMap(Object.keys));
    expect([...new Set(schemes)].sort()).toEqual(Object.keys(components.securitySchemes).sort());
    // Programs take the first, and have no browser.
    const choices = operations.filter(({ security }) => security.length > 1);
    expect(choices.length).toBeGreaterThan(0);
    for (const { security } of choices) expect(Object.keys(security[0] ?? {})).not.toContain('session');
  });

  test('shows ids in paths, and tells of the headers that a call may carry', () => {
    for (const { operationId, parameters = [] } of operations) {
      const inPath = parameters.filter((each) => each.in === 'path');
      expect([operationId, inPath.every(({ example }) => example !== undefined)]).toEqual([
        operationId,
        true,
      ]);
    }
    for (const contract of face.contracts) {
      const operation = document.paths[contract.path]?.[contract.method.toLowerCase()] as
        | Operation
        | undefined;
      const { parameters = [] } = operation ?? {};
      const keyed = parameters.some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey');
      expect([contract.path, keyed]).toEqual([contract.path, isRepeatable(contract)]);
    }
  });

  test('lets answers grow, and wants a body only where something in it is wanted', () => {
    for (const { operationId, responses } of operations) {
      const schemas = Object.values(responses).flatMap(({ content = {} }) => Object.values(content));
      expect([operationId, JSON.stringify(schemas).includes('"additionalProperties":false')]).toEqual([
        operationId,
        false,
      ]);
    }
    for (const { operationId, requestBody } of operations) {
      if (!requestBody) continue;
      const [{ schema } = { schema: {} }] = Object.values(requestBody.content);
      const whole = schema.$ref ? components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
      expect([operationId, requestBody.required]).toEqual([
        operationId,
        ((whole as { required?: string[] }).required ?? []).length > 0 || 'oneOf' in (whole ?? {}),
      ]);
    }
  });

  test('writes patterns that stay what they are between slashes', () => {
    expect(JSON.stringify(document)).not.toMatch(/"pattern":"[^"]*\\\\\//);
  });

  test('sends files as parts of a form alone, of which generated clients find no other type', () => {
    const withFiles = operations.flatMap(({ requestBody }) =>
      requestBody?.content['multipart/form-data']?.schema.$ref?.endsWith('WithFile')
        ? [Object.keys(requestBody.content)]
        : [],
    );
    expect(withFiles.length).toBeGreaterThan(0);
    for (const types of withFiles) expect(types).toEqual(['multipart/form-data']);
    for (const { requestBody } of operations) {
      for (const [type, { schema }] of Object.entries(requestBody?.content ?? {})) {
        const whole = (
          schema.$ref ? components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema
        ) as Schema;
        if (whole?.properties?.file) {
          expect([type, whole.properties.file.format]).toEqual(['multipart/form-data', 'binary']);
        }
      }
    }
  });

  test('shows examples that its own schemas accept', () => {
    for (const contract of face.contracts) {
      if (!contract.example) continue;
      const response = contract.output.safeParse(contract.example.response);
      expect([contract.path, response.error?.issues]).toEqual([contract.path, undefined]);
      const request = contract.body?.safeParse(contract.example.request ?? {});
      expect([contract.path, request?.error?.issues]).toEqual([contract.path, undefined]);
    }
  });

  test('gives every documented operation its example', () => {
    const without = face.contracts.filter(({ source, example }) => source && !example);
    expect(without.map(({ path }) => path)).toEqual([]);
  });
});

test('what is nested has its style in a form, and a list that is printed as text is either', () => {
  const { paths, components } = openApi(faces.campaigns as never, 'https://fanfare.example');
  const bodyOf = (path: string) => (paths[path]?.post as Operation | undefined)?.requestBody?.content ?? {};
  expect(bodyOf('/api/campaign/settings/')['application/x-www-form-urlencoded']?.encoding).toEqual({
    settings: { style: 'deepObject', explode: true },
  });
  const { $ref = '' } = bodyOf('/api/payouts/all/')['application/json']?.schema ?? {};
  const { properties } = components.schemas[$ref.split('/').at(-1) ?? ''] as Schema;
  expect(properties?.status?.anyOf).toHaveLength(2);
});
