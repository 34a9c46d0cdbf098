import { describe, expect, test } from 'vitest';
import { faces } from '.';
import { reference } from './reference';

describe.each(Object.values(faces))('the reference of the $title', (face) => {
  const operations = reference(face, 'https://fanfare.example');

  test('has every operation once, each with an address of its own', () => {
    expect(operations).toHaveLength(face.contracts.length);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    expect(operations.every(({ id }) => /^[a-z][\w-]*$/.test(id))).toBe(true);
  });

  test('sends examples that the contract itself takes', () => {
    for (const { body, example, path, method } of face.contracts) {
      if (!body) continue;
      const { curl } = operations.find((each) => each.path === path && each.method === method) ?? {};
      const sent = /-d '(.*)'$/s.exec(curl ?? '')?.[1]?.replaceAll("'\\''", "'");
      const result = body.safeParse(JSON.parse(sent ?? 'null'));
      if (example?.request !== undefined) expect(result.error, path).toBeUndefined();
    }
  });

  test('shows answers that are JSON and no unfilled path', () => {
    for (const { answer, curl, path } of operations) {
      expect(() => JSON.parse(answer), path).not.toThrow();
      expect(curl.split('\n')[0], path).not.toContain('{');
    }
  });
});

test('names who may call, what to send and what comes back', () => {
  const decide = reference(faces.ads as never, 'https://fanfare.example').find(
    ({ path, method }) => path === '/v1/admin/reports/{id}' && method === 'PATCH',
  );
  expect(decide).toMatchObject({
    id: 'patch-admin-reports-id',
    group: 'Reports',
    access: 'API token or browser session of an administrator',
    status: 200,
  });
  expect(decide?.fields).toMatchObject([
    { name: 'id', place: 'path', required: true },
    { name: 'status', place: 'body', required: true, type: 'reviewed | resolved | dismissed' },
    { name: 'admin_note', place: 'body', required: false, type: 'text', notes: 'at most 2,000 characters' },
  ]);
  expect(decide?.curl).toContain('-H "Authorization: Bearer $TOKEN"');
});
