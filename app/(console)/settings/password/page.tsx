import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { PasswordForm } from '@/components/users/settings/password-form';
import { SettingsTabs } from '@/components/users/settings/settings-tabs';

export const metadata: Metadata = { title: 'Password' };

export default async function PasswordPage() {
  await requirePageUser();
  return (
    <div className="grid gap-6">
      <PageHeader title="Password" purpose="How you sign in." />
      <SettingsTabs current="/settings/password" />
      <Card
        title="Change password"
        description="Your other browsers are signed out when it changes."
        className="max-w-2xl"
      >
        <PasswordForm />
      </Card>
    </div>
  );
}
