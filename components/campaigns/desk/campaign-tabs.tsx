'use client';

import { usePathname } from 'next/navigation';
import { LinkTabs } from '@/components/ui/link-tabs';
import { addresses } from '@/nouns/addresses';

const parts = [
  ['', 'Overview'],
  ['/participants', 'Participants'],
  ['/tasks', 'Tasks'],
  ['/leaderboard', 'Leaderboard'],
  ['/briefs', 'Briefs'],
  ['/settings', 'Settings'],
  ['/activity', 'Activity'],
] as const;

/** The parts of a campaign's page. `counts` stand beside their words. */
export function CampaignTabs({ id, counts }: { id: number; counts: Record<string, number> }) {
  const path = usePathname();
  const base = addresses.campaignDesk(id);
  return (
    <LinkTabs
      label="Parts of the campaign"
      tabs={parts.map(([part, label]) => ({
        href: base + part,
        label,
        count: counts[part.slice(1)],
        current: path === base + part,
      }))}
    />
  );
}
