import { LinkTabs } from '@/components/ui/link-tabs';

const pages = [
  { href: '/settings/profile', label: 'Profile' },
  { href: '/settings/notifications', label: 'Notifications' },
  { href: '/settings/password', label: 'Password' },
  { href: '/settings/two-step', label: 'Two-step sign-in' },
  { href: '/settings/sessions', label: 'Sessions' },
  { href: '/settings/tokens', label: 'API tokens' },
  { href: '/settings/webhooks', label: 'Webhooks' },
  { href: '/settings/data', label: 'Your data' },
] as const;

/** The way between the settings pages. */
export function SettingsTabs({ current }: { current: (typeof pages)[number]['href'] }) {
  return (
    <LinkTabs label="Settings" tabs={pages.map((page) => ({ ...page, current: page.href === current }))} />
  );
}
