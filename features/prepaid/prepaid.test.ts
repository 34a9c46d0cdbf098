import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as coverRoute from '@/app/api/advertiser/cover/route';
import * as topUpRoute from '@/app/api/advertiser/top-up/route';
import { type Actor, platform, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { ads, campaigns, invoices } from '@/db/schema';
import { createAd, updateAd } from '@/features/ads';
import { searchAdvertisers } from '@/features/advertisers';
import { approvalEvidence, coverOf, setCampaignStatus } from '@/features/campaigns';
import { cancelInvoice, issueInvoice, pauseUnpaid, payFromPrepaid, payInvoice } from '@/features/invoices';
import { joinCampaign } from '@/features/participations';
import { approveTask } from '@/features/tasks';
import { creditorReference } from '@/lib/creditor-reference';
import { makeCampaign, makePublisher } from '@/testing/campaigns';
import { makeActor, makeAdvertiser, makeToken, tokenOf } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { expectBooksBalanced, messagesTo, race, times } from '@/testing/money';
import { refused } from '@/testing/refused';
import { prepaidStatement, refund, tellLowPrepaid, topUp } from '.';

freshDatabase();

let admin: UserActor;
beforeAll(async () => {
  admin = await makeActor('admin');
});

const today = new Date().toISOString().slice(0, 10);

async function brand(maximumLimit = 0) {
  const { id } = await makeAdvertiser({ maximumLimit });
  const owner = await makeActor('advertiser', { advertiserId: id });
  const cover = async () => {
    const { prepaid, owed, reserved, free } = await coverOf(owner, id);
    return { prepaid, owed, reserved, free };
  };
  const pay = (amount: number, reference: string) => topUp(admin, { advertiserId: id, amount, reference });
  const back = (amount: number, reference: string) => refund(admin, { advertiserId: id, amount, reference });
  /** An accepted post of so much. */
  const spend = async (amount: number) => {
    const { id: campaign } = await makeCampaign({ advertiserId: id, budget: amount, postRate: amount });
    const { taskId } = await joinCampaign(await makePublisher(), campaign);
    await approveTask(owner, taskId);
    return campaign;
  };
  const bill = async () => (await issueInvoice(admin, { advertiserId: id, from: today, to: today })).id;
  return { id, owner, cover, pay, back, spend, bill };
}

const statusOf = async (id: number) =>
  (
    await db()
      .select({ status: invoices.status, ahead: invoices.fromPrepaid })
      .from(invoices)
      .where(eq(invoices.id, id))
  )[0];

describe('what is paid ahead', () => {
  it('covers at once, pays the next invoice, and leaves what is free as it is by paying', async () => {
    const { id, owner, cover, pay, spend, bill } = await brand();
    const pending = await makeCampaign({ advertiserId: id, status: 'pending', budget: 100 });
    await expect(setCampaignStatus(admin, pending.id, 'active')).rejects.toEqual(refused('limit_reached'));
    expect(await pay(150, 'SEPA 1')).toMatchObject({ prepaid: 150, currency: 'USD' });
    await setCampaignStatus(admin, pending.id, 'active');
    expect(await cover()).toEqual({ prepaid: 150, owed: 0, reserved: 100, free: 50 });
    await spend(40);
    expect(await cover()).toEqual({ prepaid: 150, owed: 40, reserved: 100, free: 10 });
    const invoice = await bill();
    expect(await statusOf(invoice)).toEqual({ status: 'paid', ahead: true });
    expect(await cover()).toEqual({ prepaid: 110, owed: 0, reserved: 100, free: 10 });
    expect((await messagesTo(owner.id)).at(-1)).toContain(
      'was paid from your prepaid balance. Nothing is due.',
    );
    const { lines, opening, closing } = await prepaidStatement(owner, id, { from: today, to: today });
    expect([opening, closing]).toEqual([0, 110]);
    expect(lines).toMatchObject([
      { kind: 'top_up', amount: 150, balance: 150, reference: 'SEPA 1', valueDate: today },
      { kind: 'invoice', amount: -40, balance: 110, invoiceId: invoice },
    ]);
    await expectBooksBalanced();
  });

  it('pays no part of an invoice, but the whole of it later, once, whoever asks', async () => {
    const { owner, cover, pay, spend, bill } = await brand(1000);
    await spend(60);
    await pay(59.99, 'first');
    const invoice = await bill();
    expect(await statusOf(invoice)).toEqual({ status: 'pending', ahead: false });
    await expect(payFromPrepaid(owner, invoice)).rejects.toEqual(refused('limit_reached'));
    await pay(0.02, 'second');
    const outcome = await race([
      ...times(3, () => payFromPrepaid(owner, invoice)),
      ...times(2, () => payInvoice(admin, invoice)),
    ]);
    expect(outcome).toEqual({ done: 1, wrong_state: 4 });
    const { prepaid, owed } = await cover();
    expect([prepaid, owed]).toEqual((await statusOf(invoice))?.ahead ? [0.01, 0] : [60.01, 0]);
    await expectBooksBalanced();
  });

  it('is recorded once for a reference, by administrators alone', async () => {
    const { id, owner, pay, cover } = await brand();
    await pay(10, 'SEPA 7');
    await expect(pay(10, ' sepa 7 ')).rejects.toEqual(
      refused('conflict', { reference: 'is recorded already' }),
    );
    expect(await race(times(5, () => pay(5, 'SEPA 8')))).toEqual({ done: 1, conflict: 4 });
    const transfer = { advertiserId: id, amount: 1, reference: 'x' };
    await expect(topUp(owner, transfer)).rejects.toEqual(refused('forbidden'));
    await expect(refund(owner, transfer)).rejects.toEqual(refused('forbidden'));
    await expect(topUp(admin, { ...transfer, advertiserId: 999_999 })).rejects.toEqual(refused('not_found'));
    for (const wrong of [{ amount: 0 }, { amount: 1.001 }, { reference: ' ' }, { valueDate: '2999-01-01' }]) {
      await expect(topUp(admin, { ...transfer, ...wrong })).rejects.toEqual(refused('invalid'));
    }
    expect((await cover()).prepaid).toBe(15);
  });

  it('goes back as far as it is neither used, owed nor reserved, however many ask at once', async () => {
    const { owner, id, cover, pay, back, spend } = await brand();
    await pay(100, 'in');
    await spend(30);
    await makeCampaign({ advertiserId: id, budget: 20 });
    await expect(back(50.01, 'out')).rejects.toEqual(
      refused('limit_reached', { amount: 'must be at most $50.00' }),
    );
    expect(await race(times(6, (at) => back(10, `out ${at}`)))).toEqual({ done: 5, limit_reached: 1 });
    expect(await cover()).toEqual({ prepaid: 50, owed: 30, reserved: 20, free: 0 });
    const colleague = await makeActor('advertiser', { advertiserId: id, advertiserRole: 'member' });
    const days = { from: today, to: today };
    await expect(prepaidStatement(colleague, id, days)).rejects.toEqual(refused('forbidden'));
    const stranger = await makeActor('advertiser');
    await expect(prepaidStatement(stranger, id, days)).rejects.toEqual(refused('not_found'));
    expect((await prepaidStatement(owner, id, days)).lines).toHaveLength(6);
    // It opens on no day before there was an organisation.
    expect((await prepaidStatement(owner, id, { ...days, from: '2020-01-01' })).from).not.toBe('2020-01-01');
    await expectBooksBalanced();
  });

  it('and a cancelled invoice: what it billed is owed again, in full', async () => {
    const { cover, pay, spend, bill } = await brand(1000);
    await spend(80);
    const invoice = await bill();
    expect(await cover()).toMatchObject({ owed: 80, free: 920 });
    await cancelInvoice(admin, invoice);
    expect(await cover()).toMatchObject({ owed: 80, free: 920 });
    await pay(100, 'in');
    await bill();
    expect(await cover()).toEqual({ prepaid: 20, owed: 0, reserved: 0, free: 1020 });
  });

  it('is told of once when it does not pay what comes, and again after a top-up', async () => {
    const { owner, pay, spend } = await brand(1000);
    await pay(50, 'in');
    await spend(40);
    expect(await tellLowPrepaid(platform)).toBe(0);
    await spend(20);
    expect(await tellLowPrepaid(platform)).toBe(1);
    expect(await tellLowPrepaid(platform)).toBe(0);
    expect((await messagesTo(owner.id)).at(-1)).toContain(
      'balance is $50.00, and the next invoice would be $60.00',
    );
    await pay(1, 'more');
    expect(await tellLowPrepaid(platform)).toBe(1);
    await expect(tellLowPrepaid(admin)).rejects.toEqual(refused('forbidden'));
  });

  it('is low no more once the invoice is paid some other way, or nothing is to be billed, and is told of anew', async () => {
    const { id, pay, spend, bill } = await brand(1000);
    const low = async () =>
      (await searchAdvertisers(admin, { expiring: true, pageSize: 100 })).advertisers.some(
        (each) => each.id === id,
      );
    await pay(50, 'in');
    await spend(60);
    expect([await tellLowPrepaid(platform), await low()]).toEqual([1, true]);
    const invoice = await bill();
    expect([await statusOf(invoice), await low()]).toEqual([{ status: 'pending', ahead: false }, true]);
    await payInvoice(admin, invoice);
    expect(await low()).toBe(false);
    await spend(70);
    expect([await tellLowPrepaid(platform), await low()]).toEqual([1, true]);
    await issueInvoice(admin, { advertiserId: id, from: '2026-01-01', to: today });
    expect([await tellLowPrepaid(platform), await low()]).toEqual([0, false]);
  });
});

describe('by a call', () => {
  it('cover is read by those in charge of the money, and topped up by administrators', async () => {
    const { id, owner } = await brand(100);
    const token = await makeToken(admin.id);
    const body = { advertiser_id: id, amount: '25.50', reference: 'SEPA 9', value_date: today };
    const top = await call(topUpRoute.POST, 'POST', { token, body });
    expect(top.json).toMatchObject({
      status: 'success',
      prepaid: 25.5,
      currency: 'USD',
      top_up_id: expect.any(Number),
    });
    expect((await call(topUpRoute.POST, 'POST', { token, body })).status).toBe(409);
    const read = (reader: string) =>
      call(coverRoute.POST, 'POST', { token: reader, body: { advertiser_id: id } });
    expect((await read(await makeToken(owner.id))).json).toEqual({
      cover: 125.5,
      maximum_limit: 100,
      prepaid: 25.5,
      owed: 0,
      reserved: 0,
      free: 125.5,
      currency: 'USD',
      top_up_reference: creditorReference(`TOP${id}`),
    });
    expect((await read(token)).status).toBe(200);
    const member = await makeActor('advertiser', { advertiserId: id, advertiserRole: 'member' });
    expect((await read(await makeToken(member.id))).status).toBe(403);
    expect((await read(await tokenOf('advertiser'))).status).toBe(404);
    expect((await call(topUpRoute.POST, 'POST', { token: await makeToken(owner.id), body })).status).toBe(
      403,
    );
  });
});

describe('an invoice that is not paid', () => {
  const late = (id: number, days: number) =>
    db()
      .update(invoices)
      .set({ dueOn: sql`(now() at time zone 'UTC')::date - ${days}::int` })
      .where(eq(invoices.id, id));

  it('keeps its organisation from activating after the days of grace, pauses it later, and all is back once it is paid', async () => {
    const { id, owner, spend, bill } = await brand(10_000);
    await spend(40);
    const running = (await makeCampaign({ advertiserId: id, budget: 100 })).id;
    const pending = (await makeCampaign({ advertiserId: id, status: 'pending', budget: 100 })).id;
    const ad = async () =>
      (await createAd(owner, { title: 'Banner', content: 'Buy', budget: 10, pricePerView: 1 })).id;
    const [first, second] = [await ad(), await ad()];
    await updateAd(owner, first, { status: 'active' });
    const invoice = await bill();
    await late(invoice, 7);
    await setCampaignStatus(owner, running, 'paused');
    await setCampaignStatus(owner, running, 'active');
    const evidence = (actor: Actor) => approvalEvidence(actor, { id: pending, advertiserId: id });
    expect((await evidence(admin)).arrears).toBeNull();
    await late(invoice, 8);
    // Whoever decides reads it before they press.
    expect((await evidence(admin)).arrears).toEqual({
      invoiceId: invoice,
      text: expect.stringMatching(
        /was due on \d+ \w{3} \d{4} and is not paid\. .* more than 7 days overdue\.$/,
      ),
    });
    await expect(evidence(owner)).rejects.toEqual(refused('forbidden'));
    await expect(setCampaignStatus(admin, pending, 'active')).rejects.toEqual(refused('wrong_state'));
    await expect(updateAd(owner, second, { status: 'active' })).rejects.toEqual(refused('wrong_state'));
    await updateAd(owner, first, { title: 'Other words' });
    expect(await pauseUnpaid(platform)).toBe(0);
    await late(invoice, 22);
    expect(await pauseUnpaid(platform)).toBe(1);
    expect(await pauseUnpaid(platform)).toBe(0);
    const states = async () => [
      (await db().select({ status: campaigns.status }).from(campaigns).where(eq(campaigns.id, running)))[0]
        ?.status,
      (await db().select({ status: ads.status }).from(ads).where(eq(ads.id, first)))[0]?.status,
    ];
    expect(await states()).toEqual(['paused', 'paused']);
    expect((await messagesTo(owner.id)).at(-1)).toMatch(
      /on \d+ \w{3} \d{4} and is not paid, so we paused 2 campaigns and one ad/,
    );
    await expect(setCampaignStatus(owner, running, 'active')).rejects.toEqual(refused('wrong_state'));
    await payInvoice(admin, invoice);
    await setCampaignStatus(owner, running, 'active');
    await updateAd(owner, first, { status: 'active' });
    expect(await states()).toEqual(['active', 'active']);
    await expect(pauseUnpaid(admin)).rejects.toEqual(refused('forbidden'));
  });
});
