import {
  AtSign,
  BadgeCheck,
  Banknote,
  Bell,
  BellRing,
  Blocks,
  BookOpen,
  BookOpenCheck,
  Building2,
  Camera,
  ClipboardCheck,
  Coins,
  Compass,
  Flag,
  Globe,
  House,
  KeyRound,
  LayoutDashboard,
  ListChecks,
  LockKeyhole,
  type LucideIcon,
  Megaphone,
  Plug,
  Plus,
  ReceiptText,
  ScrollText,
  Server,
  Sparkles,
  Trophy,
  UserRound,
  Users,
  UsersRound,
  Wallet,
} from 'lucide-react';
import type { OrganisationRole, Role } from '@/auth/actor';

/** Who looks: a role, and for advertisers the one in their organisation. */
export type Viewer = { role: Role; organisationRole: OrganisationRole | null };

/** A page or a thing to create, as shown in the sidebar, on the phone's bar and in the command palette. */
export type NavigationEntry = {
  href: string;
  label: string;
  icon: LucideIcon;
  /** Who sees it; `everyone` is all signed-in people, `public` also strangers. */
  roles: Role[] | 'everyone' | 'public';
  /** Which people of an organisation see it; all of them unless said. */
  organisation?: OrganisationRole[];
  /** The heading it stands under in the sidebar; entries without one are found in the palette only. */
  group?: 'Advertising' | 'Campaigns' | 'Watch' | 'Moderation' | 'Money' | 'Platform' | 'Account';
  /** Belongs on the phone's bottom bar. */
  phone?: boolean;
  /** A thing to create: the palette lists it under actions, and the first one answers to the key C. */
  creates?: boolean;
  /** Other words people type when they look for it. */
  keywords?: string[];
};

/** Every page that exists, in the order people meet them. A new page adds its entry here and nowhere else. */
export const navigation: NavigationEntry[] = [
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
    href: '/tasks',
    label: 'Tasks',
    icon: ClipboardCheck,
    roles: ['influencer'],
    group: 'Campaigns',
    phone: true,
    keywords: ['work', 'posts', 'deadline', 'briefs'],
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
  {
    href: '/ads/new',
    label: 'New ad',
    icon: Plus,
    roles: ['advertiser'],
    organisation: ['owner', 'member'],
    phone: true,
    creates: true,
    keywords: ['create'],
  },
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
    href: '/admin',
    label: 'Overview',
    icon: LayoutDashboard,
    roles: ['admin'],
    group: 'Moderation',
    phone: true,
    keywords: ['home', 'queue', 'statistics'],
  },
  {
    href: '/admin/tasks',
    label: 'Tasks',
    icon: ClipboardCheck,
    roles: ['admin'],
    group: 'Moderation',
    keywords: ['review', 'queue', 'approve', 'posts', 'metrics'],
  },
  {
    href: '/admin/campaigns',
    label: 'Campaigns',
    icon: Sparkles,
    roles: ['admin'],
    group: 'Moderation',
    keywords: ['approve', 'queue', 'pending'],
  },
  {
    href: '/admin/networks',
    label: 'Networks',
    icon: BadgeCheck,
    roles: ['admin'],
    group: 'Moderation',
    keywords: ['queue', 'approve', 'profiles', 'social'],
  },
  {
    href: '/admin/reports',
    label: 'Reports',
    icon: Flag,
    roles: ['admin'],
    group: 'Moderation',
    phone: true,
    keywords: ['queue', 'abuse'],
  },
  {
    href: '/admin/users',
    label: 'Users',
    icon: Users,
    roles: ['admin'],
    group: 'Moderation',
    phone: true,
    keywords: ['people', 'ban'],
  },
  {
    href: '/admin/advertisers',
    label: 'Advertisers',
    icon: Building2,
    roles: ['admin'],
    group: 'Moderation',
    keywords: ['organisation', 'limit'],
  },
  {
    href: '/admin/payouts',
    label: 'Payouts',
    icon: Banknote,
    roles: ['admin'],
    group: 'Money',
    keywords: ['queue', 'withdrawals', 'bank', 'approve', 'sent'],
  },
  {
    href: '/admin/invoices',
    label: 'Invoices',
    icon: ReceiptText,
    roles: ['admin'],
    group: 'Money',
    keywords: ['billing', 'overdue', 'paid'],
  },
  {
    href: '/admin/books',
    label: 'Books',
    icon: BookOpenCheck,
    roles: ['admin'],
    group: 'Money',
    keywords: ['ledger', 'balance'],
  },
  {
    href: '/admin/rates',
    label: 'Exchange rates',
    icon: Coins,
    roles: ['admin'],
    group: 'Money',
    keywords: ['currency'],
  },
  {
    href: '/admin/applications',
    label: 'Applications',
    icon: Plug,
    roles: ['admin'],
    group: 'Platform',
    keywords: ['oauth', 'client'],
  },
  {
    href: '/admin/tokens',
    label: 'API tokens',
    icon: KeyRound,
    roles: ['admin'],
    group: 'Platform',
    keywords: ['bearer', 'key', 'revoke'],
  },
  {
    href: '/admin/system',
    label: 'System',
    icon: Server,
    roles: ['admin'],
    group: 'Platform',
    keywords: ['jobs', 'queue', 'database', 'version', 'settings'],
  },
  {
    href: '/admin/lists',
    label: 'Lists',
    icon: ListChecks,
    roles: ['admin'],
    group: 'Platform',
    keywords: ['countries', 'cities', 'categories', 'allowed'],
  },
  {
    href: '/admin/audit',
    label: 'Audit trail',
    icon: ScrollText,
    roles: ['admin'],
    group: 'Platform',
    keywords: ['log', 'history'],
  },
  {
    href: '/invoices',
    label: 'Invoices',
    icon: ReceiptText,
    roles: ['advertiser'],
    organisation: ['owner', 'billing'],
    group: 'Money',
    phone: true,
    keywords: ['billing', 'overdue', 'pay'],
  },
  {
    href: '/advertiser/team',
    label: 'Team',
    icon: UsersRound,
    roles: ['advertiser'],
    organisation: ['owner', 'member', 'billing'],
    group: 'Account',
    keywords: ['people', 'members', 'invite', 'roles'],
  },
  {
    href: '/settings/organisation',
    label: 'Organisation',
    icon: Building2,
    roles: ['advertiser'],
    group: 'Account',
    keywords: ['billing', 'address', 'tax', 'legal name'],
  },
  {
    href: '/watch',
    label: 'Watch map',
    icon: Globe,
    roles: 'everyone',
    group: 'Watch',
    keywords: ['geo', 'photo', 'place', 'witness', 'nearby'],
  },
  {
    href: '/watch/new',
    label: 'New watch campaign',
    icon: Plus,
    roles: 'everyone',
    keywords: ['create', 'geo', 'photo', 'place'],
  },
  {
    href: '/watch/mine',
    label: 'My photos',
    icon: Camera,
    roles: 'everyone',
    group: 'Watch',
    keywords: ['submissions', 'fuel', 'points', 'wallet', 'witness'],
  },
  {
    href: '/notifications',
    label: 'Notifications',
    icon: Bell,
    roles: 'everyone',
    group: 'Account',
    phone: true,
  },
  {
    href: '/settings/profile',
    label: 'Profile',
    icon: UserRound,
    roles: 'everyone',
    group: 'Account',
    keywords: ['settings', 'name'],
  },
  {
    href: '/settings/notifications',
    label: 'Notification settings',
    icon: BellRing,
    roles: 'everyone',
    keywords: ['settings', 'preferences', 'email', 'unsubscribe'],
  },
  {
    href: '/settings/password',
    label: 'Password',
    icon: LockKeyhole,
    roles: 'everyone',
    group: 'Account',
    keywords: ['settings', 'security'],
  },
  {
    href: '/settings/tokens',
    label: 'API tokens',
    icon: KeyRound,
    roles: 'everyone',
    group: 'Account',
    keywords: ['settings', 'bearer', 'key'],
  },
  {
    href: '/settings/applications',
    label: 'Connected applications',
    icon: Blocks,
    roles: 'everyone',
    group: 'Account',
    keywords: ['settings', 'oauth', 'access'],
  },
  {
    href: '/campaigns',
    label: 'Public campaigns',
    icon: Compass,
    roles: ['advertiser', 'admin'],
    keywords: ['browse', 'site'],
  },
  {
    href: '/leaderboard',
    label: 'Leaderboard',
    icon: Trophy,
    roles: ['advertiser', 'admin'],
    keywords: ['rank', 'podium', 'score'],
  },
  {
    href: '/docs',
    label: 'API documentation',
    icon: BookOpen,
    roles: 'public',
    keywords: ['openapi', 'help'],
  },
];

/** The entries somebody sees, in order. */
export function navigationFor({ role, organisationRole }: Viewer): NavigationEntry[] {
  return navigation.filter(({ roles, organisation }) => {
    if (typeof roles === 'string') return true;
    if (!roles.includes(role)) return false;
    if (role !== 'advertiser' || !organisation) return true;
    return organisationRole !== null && organisation.includes(organisationRole);
  });
}

/** The entry the address belongs to: the longest one it starts with. */
export function currentEntry(entries: NavigationEntry[], pathname: string): NavigationEntry | undefined {
  return entries
    .filter((entry) => pathname === entry.href || pathname.startsWith(`${entry.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
