import type { Queue, QueueName } from '@/features/stats';

interface QueuePage {
  name: QueueName;
  label: string;
  hint: string;
  href: string;
  /** What waits in it waits in another queue as well. */
  within?: QueueName;
}

/** The queues in the order they are shown, each with the page that lists what waits in it and nothing else. */
export const queuePages: QueuePage[] = [
  { name: 'campaigns', label: 'Campaigns', hint: 'To activate', href: '/admin/campaigns?status=pending' },
  { name: 'tasks', label: 'Tasks', hint: 'To review', href: '/admin/tasks?status=under_review' },
  {
    name: 'escalated',
    label: 'Time over',
    hint: 'Nobody decided in time',
    href: '/admin/tasks?status=escalated',
    within: 'tasks',
  },
  { name: 'appeals', label: 'Appeals', hint: 'To decide', href: '/admin/tasks?status=appeals' },
  { name: 'networks', label: 'Networks', hint: 'To approve', href: '/admin/networks?status=pending' },
  {
    name: 'reports',
    label: 'Reports',
    hint: 'Not looked at',
    href: '/admin/reports?status=pending&order=age',
  },
  { name: 'payouts', label: 'Payouts', hint: 'Requested', href: '/admin/payouts?status=requested' },
  {
    name: 'invoices',
    label: 'Invoices',
    hint: 'Overdue',
    href: '/admin/invoices?status=overdue&sort=due&order=asc',
  },
  {
    name: 'cover',
    label: 'Expiring cover',
    hint: 'Balance low, or invoice late',
    href: '/admin/advertisers?cover=expiring&sort=expiring',
  },
];

/** How much waits, by the page of the navigation it waits on. */
export function waitingByPage(queues: Record<QueueName, Queue>): Record<string, number> {
  const waiting: Record<string, number> = {};
  for (const { name, href, within } of queuePages) {
    const [page = href] = href.split('?');
    if (!within) waiting[page] = (waiting[page] ?? 0) + queues[name].waiting;
  }
  return waiting;
}
