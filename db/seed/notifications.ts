import { notifications } from '@/db/schema';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import type { Campaign } from './campaigns';
import { type NotificationText, notificationTexts } from './data/texts';
import { insertRows } from './insert';
import type { Invoice } from './invoices';
import type { Profile } from './networks';
import type { Payout } from './payouts';
import type { People } from './people';
import type { Task } from './task-life';
import { after, DAY, type World } from './world';

type Event = NotificationText['event'];
type Row = typeof notifications.$inferInsert & { createdAt: Date };

/** What people were told: everything to the named sign-ins, the last weeks to the others. */
interface Everything {
  campaigns: Campaign[];
  tasks: Task[];
  profiles: Profile[];
  invoices: Invoice[];
  payouts: Payout[];
}

const texts = new Map(notificationTexts.map((row) => [row.event, row]));

/** One message for each event that its person heard of; older ones were read. */
export async function seedNotifications(world: World, people: People, all: Everything): Promise<void> {
  const random = world.random('notifications');
  const rows: Row[] = [];
  const recent = world.ago(30);
  const push = (
    userId: number,
    type: NotificationText['type'],
    message: string,
    link: string | null,
    at: Date,
  ) => {
    const waited = world.today.getTime() - at.getTime();
    const readAt = waited > random.float(0.5, 5) * DAY ? after(at, waited * random.float(0.05, 0.9)) : null;
    rows.push({ userId, type, message, link, readAt, createdAt: at });
  };
  const tell: Tell = (userId, event, at, link, values = {}) => {
    const told = texts.get(event);
    if (!told || !at || (at < recent && userId !== people.maya.id)) return;
    const message = told.text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    push(userId, told.type, message, link, at);
  };

  for (const person of people.influencers) {
    tell(person.id, 'welcome', person.emailVerifiedAt, '/networks');
    if (person.status === 'active') tell(person.id, 'terms_changed', world.ago(9.6), null);
  }
  for (const { userId, network, status, reason, reviewedAt } of all.profiles) {
    const event = status === 'accepted' ? 'network_accepted' : 'network_rejected';
    tell(userId, event, reviewedAt, '/networks', { network, reason });
  }
  for (const task of all.tasks) tellAboutTask(task, tell);
  for (const payout of all.payouts) {
    const amount = formatMoney(payout.amount, { currency: payout.currency });
    if (payout.status === 'sent') tell(payout.userId, 'payout_sent', payout.sentAt, '/earnings', { amount });
    if (payout.status === 'failed') {
      tell(payout.userId, 'payout_failed', payout.updatedAt, '/earnings', { amount });
    }
  }
  for (const { id, advertiserId, number, amount, currency, dueOn, createdAt } of all.invoices) {
    const message = `Invoice ${number} of ${formatMoney(amount, { currency })} is due on ${dueOn}.`;
    for (const person of Object.values(people.staff)) {
      if (person.advertiserId === advertiserId)
        push(person.id, 'payment', message, `/invoices/${id}`, createdAt);
    }
  }
  for (const { id, name, staff, activatedAt } of all.campaigns) {
    if (activatedAt) {
      push(staff.id, 'campaign', `${name} is active.`, `/advertiser/campaigns/${id}`, activatedAt);
    }
  }
  for (const { id, campaign, participation, completedAt } of all.tasks) {
    if (!completedAt || completedAt < world.ago(4) || !participation) continue;
    const message = `${participation.person.name} submitted a post for ${campaign.name}. It waits for your review.`;
    push(campaign.staff.id, 'task', message, addresses.review(id), completedAt);
  }
  rows.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  await insertRows(notifications, rows);
}

type Tell = (
  userId: number,
  event: Event,
  at: Date | null | undefined,
  link: string | null,
  values?: Record<string, string | null | undefined>,
) => void;

function tellAboutTask(task: Task, tell: Tell): void {
  const { participation, campaign } = task;
  if (!participation || task.leftAt) return;
  const { id: userId } = participation.person;
  const bonus = (task.bonusReach ?? 0) + (task.bonusEngagementRate ?? 0) + (task.bonusBestPost ?? 0);
  const amount = formatMoney((task.postPayment ?? 0) + bonus, { currency: campaign.currency });
  const values = { task: task.title, campaign: campaign.name, amount, reason: task.rejectReason };
  const link = `/tasks/${task.id}`;
  tell(userId, 'task_approved', task.acceptedAt, link, values);
  if (bonus > 0) {
    const awarded = { ...values, amount: formatMoney(bonus, { currency: campaign.currency }) };
    tell(userId, 'bonus_awarded', task.acceptedAt, link, awarded);
  }
  tell(userId, 'task_rejected', task.rejectedAt, link, values);
  tell(userId, 'task_paid', task.paidAt, link, values);
}
