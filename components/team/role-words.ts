import type { OrganisationRole } from '@/nouns/users';

/** The roles in an organisation as people read them, each with what it allows. */
export const roleWords: Record<OrganisationRole, { label: string; hint: string }> = {
  owner: { label: 'Owner', hint: 'Everything, and the team itself.' },
  member: { label: 'Member', hint: 'Campaigns, ads and reviews; no invoices.' },
  billing: { label: 'Billing', hint: 'Invoices and billing details; campaigns to read only.' },
};

/** In the order they are offered. */
export const organisationRoles: OrganisationRole[] = ['owner', 'member', 'billing'];
