import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { Callout } from '@/components/ui/callout';
import { PageHeader } from '@/components/ui/page-header';
import { SettingsTabs } from '@/components/users/settings/settings-tabs';
import { TwoStep } from '@/components/users/settings/two-step/two-step';
import { ownFactors } from '@/features/factors';

export const metadata: Metadata = { title: 'Two-step sign-in' };

export default async function TwoStepPage() {
  const user = await requirePageUser();
  const { since, recoveryCodesLeft } = await ownFactors(user);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Two-step sign-in"
        purpose="With it, somebody who knows your password still cannot sign in."
      />
      <SettingsTabs current="/settings/two-step" />
      {user.lacksFactor && (
        <Callout tone="warning" title="Your role needs two-step sign-in">
          Set up an authenticator app to go on. It takes a minute.
        </Callout>
      )}
      <TwoStep since={since} left={recoveryCodesLeft} />
    </div>
  );
}
