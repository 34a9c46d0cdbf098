import { sql } from 'drizzle-orm';
import { db, transaction } from '@/db/client';
import { auditLog, users } from '@/db/schema';
import { seedAds } from './ads';
import { seedCampaigns } from './campaigns';
import { insertRows } from './insert';
import { seedInvoices } from './invoices';
import { postMovements } from './ledger';
import { seedNetworks } from './networks';
import { seedNotifications } from './notifications';
import { drawParticipations } from './participations';
import { seedPayouts } from './payouts';
import { seedPeople } from './people';
import { seedBudgets, seedPrepaid } from './prepaid';
import { seedReports } from './reports';
import { seedTasks } from './tasks';
import { seedWatch } from './watch';
import { createWorld } from './world';

/**
 * Makes the demo world in one transaction: the same one for a given UTC day, with a past of twelve months and
 * nothing that happens after the start of today. Throws when the database has users already.
 */
export async function seedDemo(): Promise<void> {
  const world = createWorld(new Date());
  await transaction(async () => {
    await db().execute(sql`set local statement_timeout = '60s'`);
    await db().execute(sql`set local idle_in_transaction_session_timeout = '60s'`);
    if ((await db().$count(users)) > 0) throw new Error('The demo world needs a database without users.');
    const people = await seedPeople(world);
    const ads = await seedAds(world, people);
    const profiles = await seedNetworks(world, people);
    const campaigns = await seedCampaigns(world, people);
    const joined = drawParticipations(world, people, campaigns, profiles);
    const tasks = await seedTasks(world, people, campaigns, joined);
    await seedBudgets(people);
    const invoices = await seedInvoices(world, people);
    await seedPrepaid(world, people);
    const payouts = await seedPayouts(world, people, tasks);
    await seedReports(world, people, ads, tasks);
    await seedWatch(world, people);
    await seedNotifications(world, people, { campaigns, tasks, profiles, invoices, payouts });
    await postMovements();
    world.history.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
    await insertRows(auditLog, world.history);
  });
}
