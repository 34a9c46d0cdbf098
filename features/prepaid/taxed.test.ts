import { beforeAll, expect, it } from 'vitest';
import { platform, type UserActor } from '@/auth/actor';
import { setTaxTreatment, updateBilling } from '@/features/advertisers';
import { coverOf } from '@/features/campaigns';
import { changeCompany } from '@/features/company';
import { invoiceById, issueInvoice } from '@/features/invoices';
import { joinCampaign } from '@/features/participations';
import { approveTask } from '@/features/tasks';
import { dayOf } from '@/lib/dates';
import { makeCampaign, makePublisher } from '@/testing/campaigns';
import { makeActor, makeAdvertiser } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced, messagesTo } from '@/testing/money';
import { refused } from '@/testing/refused';
import { refund, tellLowPrepaid, topUp } from '.';

freshDatabase();

let admin: UserActor;
beforeAll(async () => {
  admin = await makeActor('admin');
  await changeCompany(admin, { country: 'DE', vatId: 'DE136695976' });
});

/** A German organisation that paid ahead and spent so much of it, which its invoice will ask for with 19% on it. */
async function spender(prepaid: number, spent: number) {
  const { id: advertiserId } = await makeAdvertiser({ maximumLimit: 0 });
  const owner = await makeActor('advertiser', { advertiserId });
  await updateBilling(owner, advertiserId, { country: 'DE' });
  await topUp(admin, { advertiserId, amount: prepaid, reference: 'in' });
  const { id } = await makeCampaign({ advertiserId, budget: spent, postRate: spent });
  const { taskId } = await joinCampaign(await makePublisher(), id);
  await approveTask(owner, taskId);
  return { owner, advertiserId };
}

it('does not pay a taxed invoice that it pays without the tax, and that is told before', async () => {
  const { owner, advertiserId } = await spender(1000, 900);
  expect(await tellLowPrepaid(platform)).toBe(1);
  expect((await messagesTo(owner.id)).at(-1)).toContain(
    'balance is $1,000.00, and the next invoice would be $1,071.00',
  );
  await topUp(admin, { advertiserId, amount: 70.99, reference: 'too little' });
  expect(await tellLowPrepaid(platform)).toBe(1);
  await topUp(admin, { advertiserId, amount: 0.01, reference: 'what it takes' });
  expect(await tellLowPrepaid(platform)).toBe(0);
  const today = dayOf(new Date());
  const { id } = await issueInvoice(admin, { advertiserId, from: today, to: today });
  expect(await invoiceById(owner, id)).toMatchObject({ amount: 1071, status: 'paid', fromPrepaid: true });
  expect(await coverOf(owner, advertiserId)).toMatchObject({ prepaid: 0, owed: 0, free: 0 });
  await expectBooksBalanced();
});

it('covers what the invoice will take, and goes back as far as that leaves some', async () => {
  const { owner, advertiserId } = await spender(1190, 1000);
  expect(await coverOf(owner, advertiserId)).toMatchObject({ prepaid: 1190, owed: 1190, free: 0 });
  const back = { advertiserId, amount: 0.01, reference: 'out' };
  await expect(refund(admin, back)).rejects.toEqual(refused('limit_reached'));
  await setTaxTreatment(admin, advertiserId, { treatment: 'outside' });
  expect(await coverOf(owner, advertiserId)).toMatchObject({ owed: 1000, free: 190 });
  await refund(admin, { ...back, amount: 190 });
});
