import type { NotificationRow } from './notification-list';

export type NotificationKind = NotificationRow['type'];

/** The kinds of notifications as people read them, in the order they are offered. */
export const notificationKinds: { kind: NotificationKind; label: string; about: string }[] = [
  { kind: 'task', label: 'Tasks', about: 'Posts sent, reviewed, accepted or rejected, and new tasks.' },
  {
    kind: 'payment',
    label: 'Payments',
    about: 'Money that reaches your wallet, payouts, invoices, and ads that spent their budget.',
  },
  { kind: 'network', label: 'Networks', about: 'Whether your social profiles were accepted.' },
  { kind: 'campaign', label: 'Campaigns', about: 'Campaigns that start, end or change.' },
  {
    kind: 'security',
    label: 'Security',
    about:
      'Passwords, sessions, payout methods and bans. Always on, so that nothing happens behind your back.',
  },
  {
    kind: 'system',
    label: 'From the team',
    about: 'Messages from the people who run Fanfare, and answers to reports.',
  },
];
