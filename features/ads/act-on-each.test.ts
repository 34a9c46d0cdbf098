import { expect, test } from 'vitest';
import { historyOf } from '@/features/audit';
import { makeActor } from '@/testing/factories';
import { createAd, listAds, ownAd, updateAd } from '.';
import { duplicateEach, removeEach, restoreEach, setStatusOfEach } from './act-on-each';

const draft = { title: 'Autumn fair', content: 'On the quay.', budget: 10, pricePerView: 1 };
const missing = '00000000-0000-4000-8000-000000000000';

test('each ad has its own outcome: what one is refused stops none that follow', async () => {
  const owner = await makeActor('advertiser');
  const stranger = await makeActor('advertiser');
  const [first, foreign, last] = [
    await createAd(owner, draft),
    await createAd(stranger, draft),
    await createAd(owner, draft),
  ];
  const paused = await createAd(owner, draft);
  await updateAd(owner, paused.id, { status: 'active' });
  const ids = [first.id, foreign.id, missing, last.id, first.id];
  expect(await setStatusOfEach(owner, ids, 'active')).toEqual([
    { id: first.id, ok: true },
    { id: foreign.id, ok: false, code: 'forbidden', message: 'This ad belongs to someone else.' },
    { id: missing, ok: false, code: 'not_found', message: 'No ad exists with this id.' },
    { id: last.id, ok: true },
  ]);
  expect((await ownAd(owner, last.id)).status).toBe('active');
  expect((await ownAd(stranger, foreign.id)).status).toBe('draft');
  expect((await historyOf({ type: 'ad', id: last.id })).map(({ action }) => action)).toEqual([
    'ads.update',
    'ads.create',
  ]);

  const again = await createAd(owner, draft);
  const [refused, done] = await setStatusOfEach(owner, [again.id, last.id], 'paused');
  expect(refused).toMatchObject({ ok: false, code: 'invalid', fields: { status: expect.any(String) } });
  expect(done).toEqual({ id: last.id, ok: true });
});

test('copies, deletions and restorations tell each outcome too', async () => {
  const owner = await makeActor('advertiser');
  const ad = await createAd(owner, draft);
  const { results, copies } = await duplicateEach(owner, [missing, ad.id]);
  expect(results.map(({ ok }) => ok)).toEqual([false, true]);
  expect(await ownAd(owner, copies[0] ?? '')).toMatchObject({ title: 'Autumn fair (copy)' });
  expect((await removeEach(owner, [missing, ad.id])).map(({ ok }) => ok)).toEqual([false, true]);
  expect((await restoreEach(owner, [missing, ad.id])).map(({ ok }) => ok)).toEqual([false, true]);
  expect(await listAds(owner)).toHaveLength(2);
  await expect(
    removeEach(await makeActor('advertiser', { advertiserRole: 'billing' }), [ad.id]),
  ).rejects.toMatchObject({
    code: 'forbidden',
  });
});
