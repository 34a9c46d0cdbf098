import { z } from 'zod';
import { adminTokens } from '@/auth/scheme';
import { notificationType, userStatus } from '@/db/schema';
import type { NewAccount } from '@/features/users';
import { camelled } from '@/lib/camel';
import { Day, Email, FormBoolean, FormId, HttpUrl, ListOf, Maybe, oneOf, Text } from '@/lib/fields';
import { Network } from '@/nouns/fields/networks';
import { ActionOk } from './bodies';
import { emailCheck } from './email-check';
import { campaignsApi } from './face';

const User = z.object({ user_id: FormId });

export const checkUser = emailCheck('/user/check/', {
  source: '000-13',
  summary: 'Find a user by email address',
  example: {
    request: { email: 'user@example.com' },
    response: { id: 123, message: 'User already exists' },
  },
});

export const readUserStatus = campaignsApi.post('/user/status/', {
  source: '000-28',
  summary: 'Read how a user stands',
  description: '`total_campaigns` counts the campaigns the user joined and has not left.',
  auth: adminTokens,
  reads: true,
  body: User,
  output: z.object({
    status: z.enum(userStatus.enumValues),
    joined_date: z.string(),
    total_campaigns: z.int(),
  }),
  example: {
    request: { user_id: 456 },
    response: { status: 'active', joined_date: '2024-01-01', total_campaigns: 10 },
  },
});

/** Whom to ban, or not any more, and why. */
export const BanOrder = User.extend({
  banned: FormBoolean,
  reason: Maybe(Text(1000)),
}).superRefine(({ banned, reason }, context) => {
  if (banned && reason === undefined) {
    context.addIssue({ code: 'custom', path: ['reason'], message: 'is missing' });
  }
});

/** The order as the product names it. */
export const toBan = ({ user_id, banned, reason }: z.output<typeof BanOrder>) => ({
  userId: user_id,
  banned,
  reason,
});

export const banUser = campaignsApi.post('/user/status/ban/', {
  source: '000-29',
  summary: 'Ban a user, or lift the ban',
  description:
    'A ban ends every session and refuses tokens at once; `reason` is required with it. Tasks stay as they are. Nobody bans themselves or an administrator.',
  auth: adminTokens,
  body: BanOrder,
  output: ActionOk,
  example: {
    request: { user_id: 456, banned: true, reason: 'Violation of terms' },
    response: { status: 'success', message: 'User ban status updated' },
  },
});

export const notifyUser = campaignsApi.post('/user/notification/', {
  source: '000-30',
  summary: 'Send a user a notification',
  description: 'It appears in the inbox of the user. Without `type` it is of type `system`.',
  auth: adminTokens,
  body: User.extend({ message: Text(1000), type: Maybe(oneOf(notificationType.enumValues)) }),
  output: ActionOk,
  example: {
    request: { user_id: 456, message: 'New campaign available', type: 'campaign' },
    response: { status: 'success', message: 'Notification sent' },
  },
});

export const forceLogout = campaignsApi.post('/user/force-logout/', {
  source: '000-31',
  summary: 'End every session of a user',
  description: 'Browser sessions end at once, everywhere; API tokens live on.',
  auth: adminTokens,
  body: User,
  output: ActionOk,
  example: {
    request: { user_id: 456 },
    response: { status: 'success', message: 'User logged out' },
  },
});

export const addWall = campaignsApi.post('/user/add-custom-social-wall/', {
  source: '000-32',
  summary: 'Add a wall to an influencer',
  description: 'It counts at once. The address need not be on the network.',
  auth: adminTokens,
  body: User.extend({ wall_url: HttpUrl, network: Network }),
  output: ActionOk,
  example: {
    request: { user_id: 456, wall_url: 'https://example.com/wall', network: 'instagram' },
    response: { status: 'success', message: 'Custom social wall added' },
  },
});

const Category = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string('must be a name or an id').trim().min(1, 'must not be empty').max(100),
);

const NewUser = z.object({
  email: Email,
  password: z
    .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be text') })
    .describe(
      'At least 8 characters. One that is easily guessed is refused with 422: common ones, patterns such as `summer2024!`, and little more than the name, username, email address or organisation of its owner, or the name of this site.',
    ),
  role: oneOf(['influencer', 'advertiser', 'admin']),
  username: Maybe(z.string('must be text')),
  name: Maybe(Text(120)),
  sex: Maybe(oneOf(['male', 'female', 'other'])),
  birth_date: Maybe(Day),
  country_id: Maybe(FormId),
  city_id: Maybe(FormId),
  categories: Maybe(ListOf(Category, 20)),
  advertiser_id: Maybe(FormId),
});

/** The body of a new account as the verb takes it. */
export const toNewAccount = (body: z.output<typeof NewUser>): NewAccount => camelled(body);

export const createUser = campaignsApi.post('/user/create/', {
  summary: 'Create a user',
  description:
    'The account is active at once. An advertiser without `advertiser_id` gets an organisation of its own; with one it owns that organisation if nobody does yet, or else is a member. Categories are given by name or id.',
  auth: adminTokens,
  body: NewUser,
  output: z.object({
    status: z.literal('success'),
    user_id: z.int(),
    uuid: z.string(),
    message: z.string(),
  }),
  example: {
    request: {
      email: 'influencer@example.com',
      password: 'a long enough secret',
      role: 'influencer',
      username: 'influencer1',
      categories: ['Fashion', 'Travel'],
    },
    response: {
      status: 'success',
      user_id: 456,
      uuid: '6f3f6a1e-3c55-4f0e-9a37-2a4c9e0b7d11',
      message: 'User created',
    },
  },
});
