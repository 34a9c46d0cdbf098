import { beforeAll, describe, expect, test } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { transaction } from '@/db/client';
import { dayOf } from '@/lib/dates';
import { makeActor, unique } from '@/testing/factories';
import { auditVocabulary, listAudit } from './queries';
import { recordAudit } from './record';

let admin: UserActor;
const action = unique('tests.act');
const type = unique('thing');
/** Ids so long that no random name or address holds one by chance. */
const idOf = (n: number) => String(900_000_000 + n);

beforeAll(async () => {
  admin = await makeActor('admin', { name: unique('Auditor 100%') });
  for (let id = 1; id <= 5; id++)
    await transaction(() =>
      recordAudit(admin, action, { type, id: idOf(id) }, { step: { from: id - 1, to: id } }),
    );
});

const ids = async (filter: Parameters<typeof listAudit>[1], limit?: number) =>
  (await listAudit(admin, filter, limit)).map(({ subjectId }) => Number(subjectId) - 900_000_000);

describe('the audit trail', () => {
  test('pages to older entries and back, newest first both ways', async () => {
    const first = await listAudit(admin, { action }, 2);
    expect(first.map(({ subjectId }) => subjectId)).toEqual([idOf(5), idOf(4)]);
    const second = await listAudit(admin, { action, before: first[1]?.id }, 2);
    expect(second.map(({ subjectId }) => subjectId)).toEqual([idOf(3), idOf(2)]);
    expect(await ids({ action, after: second[0]?.id }, 2)).toEqual([5, 4]);
    expect(await ids({ action, after: second[1]?.id }, 2)).toEqual([4, 3]);
  });

  test('is narrowed by action, subject, person and text', async () => {
    expect(await ids({ subjectType: type, subjectId: idOf(3) })).toEqual([3]);
    expect(await ids({ action, actor: admin.id })).toHaveLength(5);
    expect(await ids({ action, actor: 'platform' })).toEqual([]);
    const today = dayOf(new Date());
    expect(await ids({ action, made: { from: today, to: today } })).toHaveLength(5);
    expect(await ids({ action, made: { to: '2024-01-01' } })).toEqual([]);
    expect(await ids({ action, text: admin.email.toUpperCase() })).toHaveLength(5);
    expect(await ids({ action, text: admin.name })).toHaveLength(5);
    expect(await ids({ action, text: idOf(4) })).toEqual([4]);
    expect(await ids({ action, text: 'Auditor%%' })).toEqual([]);
  });

  test('knows its own words', async () => {
    const words = await auditVocabulary(admin);
    expect(words.actions).toContain(action);
    expect(words.subjectTypes).toContain(type);
    expect(words.actors).toContainEqual({ id: admin.id, name: admin.name });
    expect(words.actions).toEqual([...words.actions].sort());
  });

  test('is for administrators', async () => {
    for (const role of ['influencer', 'advertiser'] as const) {
      const other = await makeActor(role);
      await expect(listAudit(other)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(auditVocabulary(other)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});
