'use server';

import { refresh, revalidatePath } from 'next/cache';
import { z } from 'zod';
import { requireUser } from '@/auth/actor';
import { signBrowserIn } from '@/auth/session-cookie';
import { joinAsNew, joinAsSelf } from '@/features/team/accept';
import { changeRole } from '@/features/team/change-role';
import { invite, revokeInvitation } from '@/features/team/invite';
import { openOrganisation } from '@/features/team/open';
import { leaveTeam, removeMember } from '@/features/team/remove';
import { Password, Username } from '@/features/users';
import { action, leadTo } from '@/forms/action';
import { Email, FormId, OptionalText, Text } from '@/lib/fields';
import { homes } from '@/nouns/addresses';
import { organisationRoles } from '@/nouns/users';

const Role = z.enum(organisationRoles, 'must be owner, member or billing');
const Token = z.object({ token: z.string().max(200) });

/** Mails somebody an invitation into the person's organisation; owners only. */
export const inviteAction = action(z.object({ email: Email, role: Role }), async (actor, values) => {
  await invite(actor, values);
  refresh();
  return values.email;
});

/** Takes an open invitation back; owners only. */
export const revokeInvitationAction = action(z.object({ id: FormId }), async (actor, { id }) => {
  await revokeInvitation(actor, id);
  refresh();
});

/** Gives one of the organisation's people another role; owners only. */
export const changeRoleAction = action(z.object({ id: FormId, role: Role }), async (actor, { id, role }) => {
  await changeRole(actor, id, role);
  revalidatePath('/', 'layout');
});

/** Takes somebody out of the organisation; owners only. */
export const removeMemberAction = action(z.object({ id: FormId }), async (actor, { id }) => {
  await removeMember(actor, id);
  refresh();
});

/** Leaves the organisation. */
export const leaveTeamAction = action(z.object({}), async (actor) => {
  await leaveTeam(actor);
  revalidatePath('/', 'layout');
  leadTo('/settings/organisation');
});

/** Opens an organisation for somebody who belongs to none; influencers go on to their ads. */
export const openOrganisationAction = action(
  z.object({
    name: Text(120),
    email: Email,
    currency: z.string().trim().toUpperCase(),
    legal_name: OptionalText(160).optional(),
    address: OptionalText(400).optional(),
    tax_id: OptionalText(60).optional(),
  }),
  async (actor, { legal_name: legalName, tax_id: taxId, ...values }) => {
    await openOrganisation(actor, { ...values, legalName, taxId });
    revalidatePath('/', 'layout');
    leadTo(requireUser(actor).role === 'influencer' ? '/ads' : '/advertiser/team');
  },
);

/** Opens an account for the invited address, joins with it, and signs its owner in. */
export const joinAsNewAction = action(
  Token.extend({ name: Text(120), username: Username, password: Password }),
  async (_actor, { token, ...values }, from) => {
    await signBrowserIn(await joinAsNew(token, values, from));
    leadTo(homes.advertiser);
  },
);

/** Joins with the signed-in account. */
export const joinAsSelfAction = action(Token, async (actor, { token }) => {
  await joinAsSelf(actor, token);
  revalidatePath('/', 'layout');
  leadTo(homes.advertiser);
});
