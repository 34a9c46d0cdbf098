import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { TakeData } from '@/components/users/settings/data/take-data';
import { SettingsTabs } from '@/components/users/settings/settings-tabs';

export const metadata: Metadata = { title: 'Your data' };

export default async function DataPage() {
  await requirePageUser();
  return (
    <div className="grid gap-6">
      <PageHeader title="Your data" purpose="What we keep of you." />
      <SettingsTabs current="/settings/data" />
      <Card
        title="Save a copy"
        description="A ZIP file with your profile, tasks, money, photos, messages and everything else we keep of you, as JSON, and the pictures you uploaded. Passwords, codes and what belongs to others are not in it. You can take five copies a day."
        className="max-w-2xl"
      >
        <TakeData />
      </Card>
    </div>
  );
}
