import type { Onboarding, OnboardingStep } from '@/features/users';
import type { FirstStep } from './first-steps';

const looks: Partial<Record<OnboardingStep, [label: string, href?: string]>> = {
  verify_email: ['Confirm your e-mail address'],
  connect_network: ['Connect a network', '/networks'],
  fill_profile: ['Complete your profile', '/settings/profile'],
  join_campaign: ['Join your first campaign', '/campaigns'],
  submit_post: ['Hand in your first post', '/tasks'],
  payout_method: ['Say where your money goes', '/earnings'],
};

/** The first steps of an influencer in words; one without a page is text. */
export const firstSteps = ({ steps }: Onboarding): FirstStep[] =>
  steps.flatMap(({ step, done }) => {
    const look = looks[step];
    if (!look) return [];
    const [label, href] = look;
    return [{ label, done, href }];
  });
