import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import * as list from '@/app/api/get/public/campaigns/route';
import { db, transaction } from '@/db/client';
import { campaigns } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { makeCampaign, makeCategory } from '@/testing/campaigns';
import { makeActor, makeToken } from '@/testing/factories';
import { call } from '@/testing/http';
import { keptAnswer } from './kept-answers';

it('strangers hear for seconds what one of them heard, people with a token what is there, and all of them every change', async () => {
  const category = await makeCategory();
  const { id } = await makeCampaign({ name: 'Before' }, { categoryIds: [category.id] });
  const admin = await makeActor('admin');
  const token = await makeToken(admin.id);
  const heard = async (who?: string) => {
    const body = { filter: 'all', category: category.name, limit: 5 };
    const { json, headers } = await call(list.POST, 'POST', { body, token: who });
    expect(headers.get('x-total-count')).toBe('1');
    return (json as { campaigns: { name: string }[] }).campaigns.map(({ name }) => name);
  };
  expect(await heard()).toEqual(['Before']);
  await db().update(campaigns).set({ name: 'After' }).where(eq(campaigns.id, id));
  expect(await heard()).toEqual(['Before']);
  expect(await heard(token)).toEqual(['After']);
  await transaction(() => recordAudit(admin, 'campaigns.update', { type: 'campaign', id }, {}));
  expect(await heard()).toEqual(['After']);
});

it('who asks for the same at once waits for one answer, and a failure is kept for nobody', async () => {
  let made = 0;
  const make = async () => {
    made++;
    if (made === 1) throw new Error('the database is away');
    return { text: 'here', headers: {} };
  };
  await expect(Promise.all([keptAnswer('same', make), keptAnswer('same', make)])).rejects.toThrow('away');
  expect(made).toBe(1);
  const both = await Promise.all([keptAnswer('same', make), keptAnswer('same', make)]);
  expect([made, ...both.map(({ text }) => text)]).toEqual([2, 'here', 'here']);
});
