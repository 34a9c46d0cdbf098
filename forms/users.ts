'use server';

import { refresh, revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireUser } from '@/auth/actor';
import { currentSessionId, signBrowserIn, signBrowserOut } from '@/auth/session-cookie';
import { openTasks, setBan } from '@/features/users/ban';
import * as passwords from '@/features/users/change-password';
import * as roles from '@/features/users/change-role';
import { confirmIdentity as confirm, proofOf } from '@/features/users/confirm-identity';
import * as logouts from '@/features/users/force-logout';
import * as firstSteps from '@/features/users/onboarding';
import { updateProfile as update } from '@/features/users/profile';
import { register, registrationProblems } from '@/features/users/register';
import * as resets from '@/features/users/reset-password';
import * as sessions from '@/features/users/sessions';
import * as addresses from '@/features/users/verify-email';
import {
  enquiryOf,
  PasswordForm,
  ProfileForm,
  ResetForm,
  ResetRequestForm,
  SignUpForm,
  VerifyForm,
} from '@/forms/account-fields';
import { action } from '@/forms/action';
import { givenOf, ProofForm } from '@/forms/given-factor';
import { camelled } from '@/lib/camel';
import { FormId, Maybe } from '@/lib/fields';
import { homes } from '@/nouns/addresses';
import { userRoles } from '@/nouns/users';

/** Opens an account and signs its owner in. */
export const signUp = action(
  SignUpForm,
  async (_actor, form, from) => {
    const {
      role,
      organisation_name,
      organisation_email,
      organisation_currency,
      callback_url,
      terms: _,
      ...values
    } = form;
    const organisation =
      role === 'advertiser' && organisation_name
        ? {
            name: organisation_name,
            email: organisation_email ?? form.email,
            currency: organisation_currency,
          }
        : undefined;
    const { id } = await register({ ...camelled(values), role, organisation, returnTo: callback_url }, from);
    await signBrowserIn(id);
    redirect(homes[role]);
  },
  (values, from) => registrationProblems(enquiryOf(values), from),
);

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await signBrowserOut();
  redirect('/sign-in');
}

/** Ends every session of the person, this one too. */
export const signOutEverywhere = action(z.object({}), async (actor) => {
  await sessions.signOutEverywhere(actor);
  await signBrowserOut();
  redirect('/sign-in');
});

/** Signs the person out of every browser but this one. */
export const signOutOthers = action(z.object({}), async (actor) => {
  await sessions.signOutOthers(actor, await currentSessionId());
  refresh();
});

/** Signs the person out of one browser; of this one, the way is to the sign-in page. */
export const endSession = action(z.object({ id: z.uuid() }), async (actor, { id }) => {
  await sessions.endOwnSession(actor, id);
  refresh();
});

/** Mails a link to choose a new password; the answer is the same for every address. */
export const requestPasswordReset = action(ResetRequestForm, (_actor, { email }, from) =>
  resets.requestPasswordReset(email, from),
);

/** Sets a new password by a mailed link. */
export const resetPassword = action(ResetForm, (_actor, { token, password }) =>
  resets.resetPassword(token, password),
);

/** Confirms an email address by a mailed link. */
export const verifyEmail = action(VerifyForm, (_actor, { token }) => addresses.verifyEmail(token));

/** Mails the person another link to confirm their address. */
export const resendVerification = action(z.object({}), (actor) => addresses.resendVerification(actor));

/** Writes the person's own profile. */
export const updateProfile = action(ProfileForm, async (actor, profile) => {
  await update(actor, camelled(profile));
  revalidatePath('/', 'layout');
});

/** Puts the person's list of first steps away. */
export const dismissOnboarding = action(z.object({}), async (actor) => {
  await firstSteps.dismissOnboarding(actor);
  refresh();
});

/** Changes the password; this browser stays signed in, every other is signed out. */
export const changePassword = action(PasswordForm, async (actor, form, from) => {
  await passwords.changePassword(actor, form, from);
  await signBrowserIn(requireUser(actor).id);
  refresh();
});

/** What the person proves with that it is them. */
export const askedProof = action(z.object({}), (actor) => proofOf(actor));

/** Takes the proof, which counts for ten minutes in this browser: what was typed, or what a passkey answered. */
export const confirmIdentity = action(ProofForm, async (actor, { secret, passkey }, from) =>
  confirm(actor, await currentSessionId(), await givenOf(secret, passkey), from),
);

const UserId = z.object({ id: z.number().int().positive() });

/** Bans a user; administrators only. */
export const banUser = action(
  UserId.extend({
    reason: z.string().trim().min(1, 'is missing').max(500, 'must be at most 500 characters'),
    open_tasks: z.enum(openTasks, 'choose what happens to their tasks').default('keep'),
  }),
  async (actor, { id, reason, open_tasks }) => {
    await setBan(actor, { userId: id, banned: true, reason, openTasks: open_tasks });
    refresh();
  },
);

/** Lifts the ban of a user; administrators only. */
export const unbanUser = action(UserId, async (actor, { id }) => {
  await setBan(actor, { userId: id, banned: false });
  refresh();
});

/** Gives a user another role; administrators only. */
export const changeRole = action(
  UserId.extend({
    role: z.enum(userRoles, 'choose a role'),
    advertiser_id: Maybe(FormId),
  }),
  async (actor, { id, role, advertiser_id: advertiserId }) => {
    await roles.changeRole(actor, { userId: id, role, advertiserId });
    refresh();
  },
);

/** Confirms a user's email address; administrators only. */
export const confirmAddress = action(UserId, async (actor, { id }) => {
  await addresses.confirmAddress(actor, id);
  refresh();
});

/** Ends every browser session of a user; administrators only. */
export const forceLogout = action(UserId, async (actor, { id }) => {
  await logouts.forceLogout(actor, id);
  refresh();
});
