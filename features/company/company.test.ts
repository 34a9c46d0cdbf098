import { desc, eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { notifications } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { env } from '@/lib/env';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { refused } from '@/testing/refused';
import { changeCompany, company, ownCompany } from '.';

freshDatabase();
afterEach(() => {
  env().COMPANY_PAYMENT = '';
});

const facts = {
  name: 'Lumen Media GmbH',
  address: 'Am Kai 4\n20457 Hamburg',
  taxId: 'DE123456789',
  email: 'billing@lumen.example',
  payment: 'Lumen Media GmbH\nDE89 3704 0044 0532 0130 00',
};

describe('who runs the platform', () => {
  it('is Fanfare until it is said, and then what administrators wrote', async () => {
    const admin = await makeActor('admin');
    const other = await makeActor('admin');
    expect(await company()).toMatchObject({ name: 'Fanfare', address: [], payment: [] });
    await changeCompany(admin, facts);
    expect(await company()).toEqual({
      ...facts,
      street: ['Am Kai 4', '20457 Hamburg'],
      postcode: '',
      city: '',
      country: '',
      vatId: '',
      address: ['Am Kai 4', '20457 Hamburg'],
      payment: ['Lumen Media GmbH', 'DE89 3704 0044 0532 0130 00'],
      contact: 'billing@lumen.example',
    });
    const [news] = await db()
      .select()
      .from(notifications)
      .where(eq(notifications.userId, other.id))
      .orderBy(desc(notifications.id));
    expect(news).toMatchObject({ type: 'security', subject: 'How invoices are paid was changed' });
    await changeCompany(admin, { ...facts, taxId: '' });
    const [last] = await historyOf({ type: 'company', id: 1 });
    expect(last).toMatchObject({ details: { taxId: { from: 'DE123456789', to: '' } } });
    const entries = (await historyOf({ type: 'company', id: 1 })).length;
    await changeCompany(admin, { ...facts, taxId: '' });
    expect(await historyOf({ type: 'company', id: 1 })).toHaveLength(entries);
  });

  it('is what the environment says before anything else, and that stays', async () => {
    const admin = await makeActor('admin');
    await changeCompany(admin, facts);
    env().COMPANY_PAYMENT = 'IBAN of the environment; its bank';
    await changeCompany(admin, { ...facts, name: 'Lumen SE', payment: 'Somewhere else' });
    expect(await company()).toMatchObject({
      name: 'Lumen SE',
      payment: ['IBAN of the environment', 'its bank'],
    });
    expect((await ownCompany(admin)).settled).toEqual(['payment']);
    env().COMPANY_PAYMENT = '';
    expect((await company()).payment).toEqual(['Lumen Media GmbH', 'DE89 3704 0044 0532 0130 00']);
  });

  it('is written by administrators alone, who proved that it is them', async () => {
    const admin = await makeActor('admin');
    await expect(changeCompany({ ...admin, unproved: true }, facts)).rejects.toEqual(
      refused('confirmation_needed'),
    );
    for (const role of ['advertiser', 'influencer'] as const) {
      const actor = await makeActor(role);
      await expect(changeCompany(actor, facts)).rejects.toEqual(refused('forbidden'));
      await expect(ownCompany(actor)).rejects.toEqual(refused('forbidden'));
    }
  });

  it('keeps one state when two administrators write at once', async () => {
    const [one, two] = [await makeActor('admin'), await makeActor('admin')];
    const before = (await historyOf({ type: 'company', id: 1 })).length;
    await Promise.all([
      changeCompany(one, { ...facts, name: 'One' }),
      changeCompany(two, { ...facts, name: 'Two' }),
    ]);
    const history = await historyOf({ type: 'company', id: 1 });
    expect(history).toHaveLength(before + 2);
    const { name } = await company();
    expect(history[0]).toMatchObject({ details: { name: { to: name } } });
    expect(history[1]).toMatchObject({ details: { name: { to: name === 'One' ? 'Two' : 'One' } } });
  });
});
