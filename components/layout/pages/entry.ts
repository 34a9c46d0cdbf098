import type { LucideIcon } from 'lucide-react';
import type { OrganisationRole, Role } from '@/nouns/users';

/** The headings of the sidebar, in their order. */
export const navigationGroups = [
  'Campaigns',
  'Advertising',
  'Moderation',
  'Money',
  'Platform',
  'Watch',
  'Account',
] as const;

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
  group?: (typeof navigationGroups)[number];
  /** What strangers see too: stands at the foot of the sidebar, under no heading. */
  foot?: boolean;
  /**
   * Stands under its heading for influencers, whom Watch is for, and for whoever takes part in it already. Others find
   * it at the foot or, like entries without a heading, in the palette.
   */
  ofWitnesses?: 'foot' | 'palette';
  /** Belongs on the phone's bottom bar, under a shorter name where one is given. */
  phone?: boolean | string;
  /** A thing to create: the palette lists it under actions, and the first one answers to the key C. */
  creates?: boolean;
  /** Other words people type when they look for it. */
  keywords?: string[];
};
