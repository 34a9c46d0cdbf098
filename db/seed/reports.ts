import { reports } from '@/db/schema';
import type { Ad } from './ads';
import { campaignsOfPosts, reports as plans } from './data/reports';
import { insertRows } from './insert';
import type { People, Person } from './people';
import type { Task } from './task-life';
import { after, MINUTE, type World } from './world';

/** The reports with their subjects: posts are tasks that were handed in, products are ads. */
export async function seedReports(world: World, people: People, ads: Ad[], tasks: Task[]): Promise<void> {
  const random = world.random('reports');
  const { admin, influencers } = people;
  const seen = influencers.filter(
    ({ status, createdAt }) => status === 'active' && createdAt < world.ago(30),
  );
  const reported = new Map<string, string>();
  const banned = influencers.filter(({ status }) => status === 'suspended');

  function pickSubject(type: string, subject: string): string {
    const place = Number(subject.split('-')[1]);
    if (type === 'product') return ads[place - 1]?.id ?? '';
    // The second reported person is the one whose reports say that the account was banned.
    if (type === 'user') return (subject === 'user-2' && banned[0] ? banned[0] : random.pick(seen)).uuid;
    if (type === 'post') {
      const name = campaignsOfPosts[subject];
      return String(random.pick(tasks.filter((task) => task.postUrl && task.campaign.name === name)).id);
    }
    // Comments live on the networks; all we know of one is its id there.
    return random.uuid();
  }

  const rows = plans.map((plan) => {
    const id = random.uuid();
    const subject = reported.get(plan.subject) ?? pickSubject(plan.type, plan.subject);
    reported.set(plan.subject, subject);
    const reporter: Person = random.pick(seen.filter(({ uuid }) => uuid !== subject));
    const createdAt = world.ago(plan.daysAgo + random.float(0.05, 0.9, 4));
    const handled = plan.status === 'pending' ? null : after(createdAt, random.int(20, 70) * MINUTE);
    const details = { from: 'pending', note: plan.adminNote };
    world.tell(`reports.${plan.status}`, ['report', id], admin.id, handled, details);
    world.tell('reports.create', ['report', id], reporter.id, createdAt);
    const { type, reason, description, status, adminNote } = plan;
    return {
      ...{ id, reason, description, status, adminNote },
      reporterId: reporter.id,
      reportableId: subject,
      reportableType: type,
      handledBy: handled ? admin.id : null,
      handledAt: handled,
      createdAt,
      updatedAt: handled ?? createdAt,
    };
  });
  await insertRows(reports, rows);
}
