import { Building2, ClipboardCheck, HandCoins, House, Megaphone, Plus, Sparkles } from 'lucide-react';
import type { NavigationEntry } from './entry';
import { invoices, newAd, team } from './organisation';

/** What people of an advertiser open, in the order they meet it. */
export const advertiserPages: NavigationEntry[] = [
  {
    href: '/advertiser',
    label: 'Home',
    icon: House,
    roles: ['advertiser'],
    group: 'Campaigns',
    phone: true,
    keywords: ['overview', 'dashboard', 'limit', 'spend'],
  },
  {
    href: '/advertiser/campaigns',
    label: 'Campaigns',
    icon: Sparkles,
    roles: ['advertiser'],
    group: 'Campaigns',
    phone: true,
    keywords: ['drafts', 'participants', 'briefs'],
  },
  {
    href: '/advertiser/review',
    label: 'Review',
    icon: ClipboardCheck,
    roles: ['advertiser'],
    organisation: ['owner', 'member'],
    group: 'Campaigns',
    phone: true,
    keywords: ['tasks', 'approve', 'reject', 'posts', 'metrics'],
  },
  {
    href: '/ads',
    label: 'Ads',
    icon: Megaphone,
    roles: ['advertiser'],
    organisation: ['owner', 'member'],
    group: 'Advertising',
    phone: true,
  },
  newAd({ roles: ['advertiser'], phone: true }),
  {
    href: '/advertiser/campaigns/new',
    label: 'New campaign',
    icon: Plus,
    roles: ['advertiser'],
    organisation: ['owner', 'member'],
    creates: true,
    keywords: ['create', 'draft'],
  },
  {
    href: '/advertiser/payments',
    label: 'Payments',
    icon: HandCoins,
    roles: ['advertiser'],
    organisation: ['owner', 'member', 'billing'],
    group: 'Money',
    keywords: ['pay run', 'pay', 'accepted', 'wallet'],
  },
  invoices({ roles: ['advertiser'], group: 'Money', phone: true }),
  team({ roles: ['advertiser'] }),
  {
    href: '/settings/organisation',
    label: 'Organisation',
    icon: Building2,
    roles: ['advertiser'],
    group: 'Account',
    keywords: ['billing', 'address', 'tax', 'legal name'],
  },
];
