import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { makeCampaign } from './campaigns';
import { makeActor, makeAdvertiser } from './factories';
import { makePhoto, makeWatchCampaign } from './watch';

type Verb = (actor: UserActor, input: unknown, from: string) => Promise<unknown>;

// What is behind each form, without the form.
vi.mock('@/forms/action', () => ({ action: (_schema: unknown, verb: Verb) => verb, leadTo: () => {} }));

/** What needs no confirmed address: it opens or looks after one's own account, or gives something up. */
const own = [
  'setup.makeFirstAdmin',
  'users.signUp',
  'users.signOut',
  'users.signOutEverywhere',
  'users.signOutOthers',
  'legal.agreeAction',
  'users.endSession',
  'users.requestPasswordReset',
  'users.resetPassword',
  'users.verifyEmail',
  'users.resendVerification',
  'users.updateProfile',
  'users.dismissOnboarding',
  'users.changePassword',
  'users.askedProof',
  'users.confirmIdentity',
  'personal-data.takeOwnDataAction',
  'personal-data.leaveAction',
  'factors.offerAuthenticatorAction',
  'factors.confirmAuthenticatorAction',
  'factors.renewRecoveryCodes',
  'factors.turnOffTwoStep',
  'factors.askPasskey',
  'factors.offerPasskeyAction',
  'factors.addPasskeyAction',
  'factors.renamePasskeyAction',
  'factors.removePasskeyAction',
  'notifications.readNotification',
  'notifications.readAbout',
  'notifications.readAllNotifications',
  'notifications.setPreferences',
  'notifications.stopMails',
  'networks.removeNetwork',
  'payouts.removePayoutMethod',
  'tokens.revokeToken',
  'applications.disconnectApplicationAction',
  // The mailed invitation proves the address.
  'team.joinAsNewAction',
  'team.joinAsSelfAction',
  'team.leaveTeamAction',
];

/** Stands for any input: it has every field, and as a list one entry. A verb that asks first never looks at it. */
const anything: unknown = new Proxy(() => undefined, {
  get: (_target, name) => {
    if (name === Symbol.iterator) return [anything][Symbol.iterator].bind([anything]);
    if (name === Symbol.toPrimitive) return () => '1';
    return name === 'then' ? undefined : anything;
  },
  apply: () => anything,
});

/** The files of `forms` that hold server actions, one a noun. */
const forms = readdirSync('forms').filter((file) =>
  readFileSync(`forms/${file}`, 'utf8').startsWith("'use server'"),
);
const verbs: [string, Verb][] = (
  await Promise.all(
    forms.map(async (file) => {
      const actions: Record<string, Verb> = await import(path.resolve('forms', file));
      return Object.entries(actions).map(([name, verb]): [string, Verb] => [
        `${path.parse(file).name}.${name}`,
        verb,
      ]);
    }),
  )
).flat();

let unconfirmed: UserActor[];
/** What a verb needs that reads its input, or what it is about, before it asks who acts. */
const inputs: Record<string, unknown> = {
  'applications.decideAuthorizationAction': { decision: 'allow' },
  'networks.connectNetwork': { network: 'instagram', profile: 'maya.torres' },
};

beforeAll(async () => {
  const waiting = { status: 'inactive', emailVerifiedAt: null } as const;
  const { id: advertiserId } = await makeAdvertiser();
  unconfirmed = [
    await makeActor('influencer', waiting),
    await makeActor('advertiser', { ...waiting, advertiserId }),
    await makeActor('admin', waiting),
  ];
  const { id } = await makeCampaign({ advertiserId });
  const watch = await makeWatchCampaign({ advertiserId });
  inputs['campaigns.saveStepAction'] = { id, step: 'basics', name: 'Another', tagline: 'Another' };
  inputs['reports.reportCampaignAction'] = { campaign_id: id, reason: 'spam' };
  inputs['watch.revealPositionAction'] = { photo: (await makePhoto(watch.id)).id };
});

describe('whoever has not confirmed their address', () => {
  test.each(verbs.filter(([name]) => !own.includes(name)))('cannot %s', async (name, verb) => {
    const refusals = await Promise.all(
      unconfirmed.map(async (actor) => {
        try {
          return await verb(actor, inputs[name] ?? anything, 'somewhere').then(() => 'let in');
        } catch (error) {
          const { code, message } = error as { code?: string; message?: string };
          // Of what a verb is about, only those who may know that it is there are told anything else.
          const refused = code === 'forbidden' || (code === 'not_found' && name in inputs);
          return refused ? message : `let in: ${code} ${message}`;
        }
      }),
    );
    expect(refusals.filter((each) => each?.startsWith('let in'))).toEqual([]);
    // Some refuse by role first; those in the right role are told what is missing.
    expect(refusals).toContain('Confirm your email address first.');
  });

  test('looks after their own account with verbs that are there', () => {
    const names = verbs.map(([name]) => name);
    expect(own.filter((name) => !names.includes(name))).toEqual([]);
  });
});
