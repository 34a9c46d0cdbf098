import type { ReactNode } from 'react';
import { CampaignList } from '@/components/campaigns/campaign-list';
import { inWords } from '@/components/campaigns/words';
import { Avatar } from '@/components/ui/avatar';
import { BadgeList } from '@/components/ui/badge-list';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDay } from '@/components/ui/moment-format';
import type { FoundCampaign, PublicAdvertiser } from '@/features/campaigns';
import type { PublicRecord } from '@/features/tasks';
import { PublicRecordFacts } from './public-record';

/** What an advertiser does here, in a sentence of its campaigns. */
export function advertiserInWords({ campaigns, networks, since }: PublicAdvertiser): string {
  const where = networks.length > 0 ? ` on ${inWords.networks(networks, 'and')}` : '';
  return `${inWords.count(campaigns, 'campaign')}${where} since ${formatDay(since, 'UTC')}.`;
}

/** An advertiser as everybody sees it: what it is, how it reviews and pays, and what takes people now. */
export function PublicAdvertiserView({
  advertiser,
  campaigns,
  open,
  record,
  now,
  pages,
}: {
  advertiser: PublicAdvertiser;
  /** A page of those that take people. */
  campaigns: readonly FoundCampaign[];
  /** How many there are on all pages. */
  open: number;
  record: { record: PublicRecord | null; asOf: Date };
  now: Date;
  /** The way between the pages. */
  pages: ReactNode;
}) {
  const { id, name, categories } = advertiser;
  return (
    <>
      <header className="flex flex-wrap items-start gap-4">
        <Avatar name={name} seed={`advertiser ${id}`} className="size-16 text-xl" />
        <div className="grid min-w-0 flex-1 gap-1">
          <h1 className="break-words text-xl">{name}</h1>
          <p className="text-muted text-sm">{advertiserInWords(advertiser)}</p>
          <BadgeList label="About" words={categories} />
        </div>
      </header>
      <Card title="How it reviews and pays" className="max-w-prose">
        <PublicRecordFacts {...record} />
      </Card>
      <section aria-labelledby="open" className="grid gap-4">
        <h2 id="open" className="text-lg">
          Open campaigns
        </h2>
        {campaigns.length > 0 ? (
          <CampaignList campaigns={campaigns} layout="cards" now={now} />
        ) : (
          <EmptyState
            title={open > 0 ? 'There is no such page' : 'No campaign has a place left now'}
            action={<ButtonLink href="/campaigns">See campaigns of others</ButtonLink>}
          >
            {open > 0 ? null : `New campaigns of ${name} appear here.`}
          </EmptyState>
        )}
        {open > 0 && pages}
      </section>
    </>
  );
}
