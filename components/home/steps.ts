import type { Onboarding, OnboardingStep } from '@/features/users';
import type { FirstStep } from './first-steps';

const words: Partial<Record<OnboardingStep, [label: string, href: string]>> = {
  verify_email: ['Confirm your email address', '#confirm-address'],
  connect_network: ['Connect a network', '/networks'],
  fill_profile: ['Complete your profile, and say whether it is public', '/settings/profile'],
  join_campaign: ['Join your first campaign', '/campaigns'],
  submit_post: ['Hand in your first post', '/tasks'],
  payout_method: ['Say where your money goes', '/earnings/payouts'],
  create_campaign: ['Start a campaign', '/advertiser/campaigns/new'],
  publish_campaign: ['Preview it and send it for approval', '/advertiser/campaigns?status=draft'],
  create_ad: ['Write an ad', '/ads/new'],
  activate_ad: ['Activate the ad', '/ads'],
  name_company: ['Say who invoices come from, and how they are paid', '/admin/company'],
  send_mails: ['See that emails arrive', '/admin/system#email'],
  fresh_rates: ['Bring the exchange rates up to date', '/admin/rates'],
  second_admin: ['Make somebody else an administrator too', '/admin/users'],
};

/** The first steps of somebody in words, each with where it is taken. */
export const firstSteps = ({ steps, returnTo }: Onboarding): FirstStep[] =>
  steps.flatMap(({ step, done }) => {
    const known = words[step];
    if (!known) return [];
    if (step === 'join_campaign' && returnTo?.startsWith('/campaigns/')) {
      return { label: 'Join the campaign you came for', href: returnTo, done };
    }
    return { label: known[0], href: known[1], done };
  });

/** Whether somebody has still to begin, and has not said that they need no help with it. */
export const isBeginning = (start: Onboarding) =>
  !start.dismissed && firstSteps(start).some(({ done }) => !done);

/** The way back to what somebody came for, in words. */
export const wayBack = (path: string) =>
  /^\/(campaigns|watch)\//.test(path) ? 'Go to the campaign you came for' : 'Go to where you came from';
