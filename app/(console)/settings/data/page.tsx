import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { LeaveAccount } from '@/components/users/settings/data/leave-account';
import { TakeData } from '@/components/users/settings/data/take-data';
import { SettingsTabs } from '@/components/users/settings/settings-tabs';
import { whyNotLeave } from '@/features/personal-data';
import { daysToStay } from '@/nouns/users';

export const metadata: Metadata = { title: 'Your data' };

export default async function DataPage() {
  const user = await requirePageUser();
  return (
    <div className="grid gap-6">
      <PageHeader title="Your data" purpose="Take a copy of what we keep of you, or leave." />
      <SettingsTabs current="/settings/data" />
      <Card
        title="Save a copy"
        description="A ZIP file with your profile, tasks, money, photos, messages and everything else we keep of you, as JSON, and the pictures you uploaded. Passwords, codes and what belongs to others are not in it. You can take five copies a day."
        className="max-w-2xl"
      >
        <TakeData />
      </Card>
      <Card
        title="Delete your account"
        description={`We sign you out everywhere and end your API tokens, and nobody else sees your account any more. After ${daysToStay} days we delete it: your name, email address, profile, networks, payout methods, messages and pictures. What you were paid and what was decided stays, without your name. To keep your account, sign in before then.`}
        className="max-w-2xl"
      >
        <LeaveAccount ties={await whyNotLeave(user)} />
      </Card>
    </div>
  );
}
