import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { faces } from './index';
import { openApi } from './openapi';

describe.each(Object.entries(faces))('the %s document', (_name, face) => {
  const document = openApi(face, 'https://fanfare.example');

  test('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  test('gives every operation an id of its own', () => {
    const ids = Object.values(document.paths).flatMap((item) =>
      Object.values(item).map((each) => (each as { operationId: string }).operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
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
