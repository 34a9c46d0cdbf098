/** What somebody is on the platform. */
export const userRoles = ['influencer', 'advertiser', 'admin'] as const;
export type Role = (typeof userRoles)[number];

/** What somebody may do in their organisation: everything, the work, or the money. */
export const organisationRoles = ['owner', 'member', 'billing'] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

/** What people may say of themselves, or leave out. */
export const sexes = ['male', 'female', 'other'] as const;
