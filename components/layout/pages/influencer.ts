import { AtSign, Banknote, ClipboardCheck, Compass, LayoutDashboard, Trophy, Wallet } from 'lucide-react';
import type { NavigationEntry } from './entry';

/** What influencers open, in the order they meet it. */
export const influencerPages: NavigationEntry[] = [
  {
    href: '/dashboard',
    label: 'Dashboard',
    icon: LayoutDashboard,
    roles: ['influencer'],
    group: 'Campaigns',
    phone: true,
    keywords: ['home', 'overview'],
  },
  {
    href: '/networks',
    label: 'Networks',
    icon: AtSign,
    roles: ['influencer'],
    group: 'Campaigns',
    keywords: ['instagram', 'youtube', 'tiktok', 'facebook', 'twitter', 'profile', 'connect'],
  },
  {
    href: '/earnings',
    label: 'Earnings',
    icon: Wallet,
    roles: ['influencer'],
    group: 'Campaigns',
    phone: true,
    keywords: ['money', 'wallet', 'ledger', 'paid'],
  },
  {
    href: '/earnings/payouts',
    label: 'Payouts',
    icon: Banknote,
    roles: ['influencer'],
    keywords: ['money', 'withdraw', 'bank', 'paypal', 'method'],
  },
  {
    href: '/campaigns',
    label: 'Browse campaigns',
    icon: Compass,
    roles: ['influencer'],
    group: 'Campaigns',
    keywords: ['find', 'join', 'search'],
  },
  {
    href: '/leaderboard',
    label: 'Leaderboard',
    icon: Trophy,
    roles: ['influencer'],
    group: 'Campaigns',
    keywords: ['rank', 'podium', 'score'],
  },
  {
    href: '/tasks',
    label: 'Tasks',
    icon: ClipboardCheck,
    roles: ['influencer'],
    group: 'Campaigns',
    phone: true,
    keywords: ['work', 'posts', 'deadline', 'briefs'],
  },
];
