import type { Hindrance } from '@/features/watch';

/** Why somebody cannot send a photo just now, what it means, and where it can be changed. */
export const hindranceWords: Record<
  NonNullable<Hindrance>,
  { title: string; text: string; link?: { href: string; label: string } }
> = {
  upcoming: {
    title: 'It has not started yet',
    text: 'Come back when it opens; the place is already on the map.',
  },
  full: { title: 'It is full', text: 'This campaign has all the photos it can take.' },
  ended: { title: 'It is over', text: 'What was sent in time is still reviewed and paid.' },
  inactive: { title: 'It is switched off', text: 'Its creator is not taking photos right now.' },
  unconfirmed: {
    title: 'Confirm your email address first',
    text: 'We sent you a link when you signed up.',
    link: { href: '/settings/profile', label: 'Your account' },
  },
  not_whitelisted: {
    title: 'By invitation only',
    text: 'This campaign is for invited crypto wallets, and none of yours is on its list. If you were invited with another one, link it.',
    link: { href: '/watch/mine/wallets', label: 'Link a crypto wallet' },
  },
  limit_reached: {
    title: 'You have sent all your photos',
    text: 'You have reached this campaign’s limit for one person. The photos you sent are still reviewed.',
  },
  no_fuel: {
    title: 'Not enough fuel',
    text: 'Every tank is refilled to 100 FUEL at midnight UTC.',
    link: { href: '/watch/mine/balance', label: 'Your fuel' },
  },
  all_done: { title: 'You sent every task', text: 'Now it is the reviewer’s turn. You will hear from us.' },
  needs_group: {
    title: 'You need a group',
    text: 'Create one and share its code, or join one with the code of a friend.',
  },
};
