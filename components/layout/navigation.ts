import type { OrganisationRole, Role } from '@/nouns/users';
import { adminPages } from './pages/admin';
import { advertiserPages } from './pages/advertiser';
import type { NavigationEntry } from './pages/entry';
import { everyonePages } from './pages/everyone';
import { influencerPages } from './pages/influencer';

/** Who looks: a role, the one in their organisation, if they have one, and whether they take part in Watch. */
export type Viewer = { role: Role; organisationRole: OrganisationRole | null; witness: boolean };

/** Every page that exists. A new page adds its entry to one of these lists and nowhere else. */
export const navigation: NavigationEntry[] = [
  ...influencerPages,
  ...advertiserPages,
  ...adminPages,
  ...everyonePages,
];

/** The entries somebody sees, in order. */
export function navigationFor({ role, organisationRole, witness }: Viewer): NavigationEntry[] {
  const entries = navigation.filter(({ roles, organisation }) => {
    if (typeof roles === 'string') return true;
    if (!roles.includes(role)) return false;
    if (role === 'admin' || !organisation) return true;
    return organisationRole !== null && organisation.includes(organisationRole);
  });
  if (role === 'influencer' || witness) return entries;
  return entries.map((entry) =>
    entry.ofWitnesses ? { ...entry, group: undefined, foot: entry.ofWitnesses === 'foot' } : entry,
  );
}

/** The entry the address belongs to: the longest one it starts with. */
export function currentEntry(entries: NavigationEntry[], pathname: string): NavigationEntry | undefined {
  return entries
    .filter((entry) => pathname === entry.href || pathname.startsWith(`${entry.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
