import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { Callout } from '@/components/ui/callout';
import { PageHeader } from '@/components/ui/page-header';
import { SettingsTabs } from '@/components/users/settings/settings-tabs';
import { TwoStep } from '@/components/users/settings/two-step/two-step';
import { ownFactors, passkeySite } from '@/features/factors';

export const metadata: Metadata = { title: 'Two-step sign-in' };

export default async function TwoStepPage() {
  const user = await requirePageUser();
  const own = await ownFactors(user);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Two-step sign-in"
        purpose="With it, somebody who knows your password still cannot sign in."
      />
      <SettingsTabs current="/settings/two-step" />
      {user.lacksFactor && (
        <Callout tone="warning" title="Your role needs two-step sign-in">
          Add a passkey or set up an authenticator app to go on. It takes a minute.
        </Callout>
      )}
      <TwoStep own={own} host={passkeySite()?.id} />
    </div>
  );
}
