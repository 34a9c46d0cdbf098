import Link from 'next/link';
import type { ReactNode } from 'react';
import { Count } from '@/components/ui/count';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import type { PublicFigures } from '@/features/stats';

/** What this instance has done so far, from its own database. */
export function LiveFigures({ figures }: { figures: PublicFigures }) {
  return (
    <section aria-labelledby="figures" className="border-line border-b">
      <div className="mx-auto grid max-w-content gap-6 page-gutter py-10">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 id="figures" className="text-base">
            This Fanfare in figures
          </h2>
          <p className="text-muted text-xs">
            As of <Moment at={figures.asOf} format="exact" />
          </p>
        </div>
        <dl className="grid grid-cols-2 gap-x-8 gap-y-6 lg:grid-cols-4">
          <Figure name="campaigns open to join">
            <Link href="/campaigns?filter=open" className="underline-offset-4 hover:underline">
              <Count value={figures.openCampaigns} />
            </Link>
          </Figure>
          <Figure name="paid to influencers, in US dollars">
            <Money amount={figures.paid} currency={figures.currency} />
          </Figure>
          <Figure name="posts accepted">
            <Count value={figures.acceptedPosts} />
          </Figure>
          <Figure name="ad views counted in 30 days">
            <Count value={figures.adViews} />
          </Figure>
        </dl>
      </div>
    </section>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1 border-line-strong border-t pt-4">
      <dt className="order-2 text-muted text-sm">{name}</dt>
      <dd className="font-semibold text-xl tracking-tight sm:text-2xl">{children}</dd>
    </div>
  );
}
