import type { Metadata } from 'next';
import { askedDirectly, requirePageUser } from '@/auth/page';
import { notificationKinds } from '@/components/notifications/notification-words';
import { PreferencesForm } from '@/components/notifications/preferences-form';
import { PageHeader } from '@/components/ui/page-header';
import { SettingsTabs } from '@/components/users/settings/settings-tabs';
import { mailWay } from '@/features/mail';
import { ownPreferences } from '@/features/notifications';

export const metadata: Metadata = { title: 'Notification settings' };

export default async function NotificationSettingsPage() {
  const user = await requirePageUser();
  const preferences = await ownPreferences(user);
  const kinds = notificationKinds.filter(({ kind }) => kind !== 'network' || user.role === 'influencer');
  const rows = kinds.flatMap((words) => {
    const preference = preferences.find(({ type }) => type === words.kind);
    return preference ? [{ ...words, ...preference }] : [];
  });
  return (
    <div className="grid gap-6">
      <PageHeader title="Notification settings" purpose="Choose what we tell you about, and where." />
      <SettingsTabs current="/settings/notifications" />
      <PreferencesForm rows={rows} email={user.email} mails={mailWay(await askedDirectly())} />
    </div>
  );
}
