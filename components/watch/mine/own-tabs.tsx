import { LinkTabs } from '@/components/ui/link-tabs';

const pages = [
  { href: '/watch/mine', label: 'Photos' },
  { href: '/watch/mine/balance', label: 'Balance' },
  { href: '/watch/mine/wallets', label: 'Crypto wallets' },
  { href: '/watch/mine/campaigns', label: 'Campaigns' },
] as const;

/** The way between a person's own pages: what they sent, what they hold, and the campaigns they look after. */
export function OwnTabs({ current }: { current: (typeof pages)[number]['href'] }) {
  return (
    <LinkTabs
      label="What is yours"
      tabs={pages.map((page) => ({ ...page, current: page.href === current }))}
    />
  );
}
