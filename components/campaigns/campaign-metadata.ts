import type { Metadata } from 'next';
import { formatMoney } from '@/components/ui/money';
import type { Campaign } from '@/features/campaigns';
import { inWords } from './words';

/** What search engines and shared links tell of a campaign. */
export function campaignMetadata({
  id,
  name,
  tagline,
  advertiser,
  networks,
  postRate,
  currency,
}: Campaign): Metadata {
  const pay = formatMoney(postRate, { currency, code: true });
  const description = `${tagline}. A campaign by ${advertiser} on ${inWords.networks(networks, 'and')}; a post pays ${pay}.`;
  const picture = {
    url: `/art/campaign/${id}/card.png`,
    width: 1200,
    height: 630,
    alt: `${name} by ${advertiser}`,
  };
  return {
    title: name,
    description,
    alternates: { canonical: `/campaigns/${id}` },
    openGraph: {
      type: 'website',
      title: name,
      description,
      url: `/campaigns/${id}`,
      siteName: 'Fanfare',
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title: name, description, images: [picture] },
  };
}
