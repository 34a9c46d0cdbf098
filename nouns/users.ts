/** What somebody is on the platform. */
export const userRoles = ['influencer', 'advertiser', 'admin'] as const;
export type Role = (typeof userRoles)[number];

/** What somebody may do in their organisation: everything, the work, or the money. */
export const organisationRoles = ['owner', 'member', 'billing'] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

/** Days in which somebody who deletes their account may come back. */
export const daysToStay = 14;

/** Names for links and mentions: a letter or digit at both ends, and dots, hyphens and underscores between. */
export const usernamePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{1,38}[A-Za-z0-9]$/;

/** What a name must be that is none. */
export const usernameRule =
  'must be 3 to 40 letters, digits, dots, hyphens or underscores, with a letter or digit at both ends';

/** A password is long enough to resist guessing. */
export const passwordLength = 8;

/** What a password must be that is too short. */
export const passwordRule = `must be at least ${passwordLength} characters`;

/** What people may say of themselves, or leave out. */
export const sexes = ['male', 'female', 'other'] as const;
