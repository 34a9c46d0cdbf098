import { z } from 'zod';
import { administrators } from '@/auth/scheme';
import type { UserRow } from '@/features/users';
import { FormId, FormInteger, OptionalText, Text, Uuid } from '@/lib/fields';
import { statusesOf } from '@/nouns/status';
import { userRoles } from '@/nouns/users';
import { named } from '../schema';
import { adsApi } from './face';

const Role = z.enum(userRoles, 'must be influencer, advertiser or admin');
const UserStatus = z.enum(statusesOf('user'), 'must be active, inactive or suspended');

/** A user as administrators see them. `user_id` is the id the Campaigns API knows them by. */
export const UserJson = named(
  'User',
  z.object({
    id: z.string(),
    user_id: z.int(),
    email: z.string(),
    username: z.string(),
    name: z.string(),
    role: Role,
    status: UserStatus,
    advertiser_id: z.int().nullable(),
    email_verified: z.boolean(),
    created_at: z.string(),
    last_seen_at: z.string().nullable(),
    banned_at: z.string().nullable(),
    banned_reason: z.string().nullable(),
  }),
);

export const toUserJson = (user: UserRow): z.input<typeof UserJson> => ({
  id: user.uuid,
  user_id: user.id,
  email: user.email,
  username: user.username,
  name: user.name,
  role: user.role,
  status: user.status,
  advertiser_id: user.advertiserId,
  email_verified: user.emailVerifiedAt !== null,
  created_at: user.createdAt.toISOString(),
  last_seen_at: user.lastSeenAt?.toISOString() ?? null,
  banned_at: user.bannedAt?.toISOString() ?? null,
  banned_reason: user.bannedReason,
});

export const listUsers = adsApi.get('/admin/users', {
  summary: 'List users',
  description:
    'Newest first. `q` is part of a name, username or email address, or a whole id. `cursor` is the `next_cursor` of the page before.',
  auth: administrators,
  query: z.object({
    role: Role.optional(),
    status: UserStatus.optional(),
    q: OptionalText(200).optional(),
    cursor: FormId.optional(),
    limit: FormInteger(1, 100).default(50),
  }),
  output: z.object({ users: z.array(UserJson), next_cursor: z.int().nullable() }),
});

export const moderateUser = adsApi.patch('/admin/users/{id}', {
  summary: 'Ban, unban or log out a user',
  description:
    '`suspended` bans and needs a reason; `active` lifts the ban of a banned user and changes nobody else. `force_logout` ends every browser session; API tokens live on. Administrators cannot be banned.',
  auth: administrators,
  params: z.object({ id: Uuid }),
  body: z
    .object({
      status: z.enum(['active', 'suspended'], 'must be active or suspended').optional(),
      reason: Text(500).optional(),
      force_logout: z.boolean('must be true or false').optional(),
    })
    .refine(({ status, force_logout }) => status !== undefined || force_logout !== undefined, {
      message: 'must change at least one field',
    })
    .refine(({ status, reason }) => status !== 'suspended' || reason !== undefined, {
      path: ['reason'],
      message: 'is missing',
    }),
  output: z.object({ user: UserJson }),
});
