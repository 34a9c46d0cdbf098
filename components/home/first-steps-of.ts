import type { Onboarding, OnboardingStep } from '@/features/users';
import type { FirstStep } from './first-steps';

const words: Partial<Record<OnboardingStep, [label: string, href: string]>> = {
  verify_email: ['Confirm your e-mail address', '/settings/profile'],
  create_campaign: ['Start a campaign', '/advertiser/campaigns/new'],
  publish_campaign: ['Preview it and send it for review', '/advertiser/campaigns?status=draft'],
  create_ad: ['Write an ad', '/ads/new'],
  activate_ad: ['Activate the ad', '/ads'],
};

/** The first steps of an advertiser in words, each with where it is taken. */
export const firstSteps = ({ steps }: Onboarding): FirstStep[] =>
  steps.flatMap(({ step, done }) => {
    const known = words[step];
    return known ? { label: known[0], href: known[1], done } : [];
  });
