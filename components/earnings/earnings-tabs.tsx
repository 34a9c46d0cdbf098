import { LinkTabs } from '@/components/ui/link-tabs';

const pages = [
  { href: '/earnings', label: 'Earnings' },
  { href: '/earnings/payouts', label: 'Payouts' },
] as const;

/** The way between the pages about an influencer's money. */
export function EarningsTabs({ current }: { current: (typeof pages)[number]['href'] }) {
  return (
    <LinkTabs label="Earnings" tabs={pages.map((page) => ({ ...page, current: page.href === current }))} />
  );
}
