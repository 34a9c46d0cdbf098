import type { Queue, QueueName } from '@/features/stats';

/** The queues in the order they are shown, each with the page that lists what waits in it and nothing else. */
export const queuePages: { name: QueueName; label: string; hint: string; href: string }[] = [
  { name: 'campaigns', label: 'Campaigns', hint: 'To activate', href: '/admin/campaigns?status=pending' },
  { name: 'tasks', label: 'Tasks', hint: 'To review', href: '/admin/tasks?status=under_review' },
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
];

/** How much waits, by the page of the navigation it waits on. */
export const waitingByPage = (queues: Record<QueueName, Queue>): Record<string, number> =>
  Object.fromEntries(queuePages.map(({ name, href }) => [href.split('?')[0], queues[name].waiting]));
