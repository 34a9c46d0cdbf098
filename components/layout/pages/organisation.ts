import { Plus, ReceiptText, UsersRound } from 'lucide-react';
import type { NavigationEntry } from './entry';

type Whose = Pick<NavigationEntry, 'roles'> & Partial<NavigationEntry>;

/** Where people of an organisation make an ad, whichever their account is. */
export const newAd = (whose: Whose): NavigationEntry => ({
  href: '/ads/new',
  label: 'New ad',
  icon: Plus,
  organisation: ['owner', 'member'],
  creates: true,
  keywords: ['create'],
  ...whose,
});

/** What their organisation is billed. */
export const invoices = (whose: Whose): NavigationEntry => ({
  href: '/invoices',
  label: 'Invoices',
  icon: ReceiptText,
  organisation: ['owner', 'billing'],
  keywords: ['billing', 'overdue', 'pay'],
  ...whose,
});

/** Who belongs to their organisation. */
export const team = (whose: Whose): NavigationEntry => ({
  href: '/advertiser/team',
  label: 'Team',
  icon: UsersRound,
  organisation: ['owner', 'member', 'billing'],
  group: 'Account',
  keywords: ['people', 'members', 'invite', 'roles'],
  ...whose,
});
