import type { Metadata } from 'next';
import type { Campaign } from '@/features/campaigns';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { inWords } from './words';

/** A campaign in one sentence. */
function inOneSentence({ tagline, advertiser, networks, postRate, currency }: Campaign): string {
  const pay = formatMoney(postRate, { currency });
  return `${tagline}. A campaign by ${advertiser} on ${inWords.networks(networks, 'and')}; a post pays ${pay}.`;
}

/** What search engines and shared links tell of a campaign. */
export function campaignMetadata(campaign: Campaign): Metadata {
  const { id, name, advertiser } = campaign;
  const description = inOneSentence(campaign);
  const picture = {
    url: addresses.campaignCard(id),
    width: 1200,
    height: 630,
    alt: `${name} by ${advertiser}`,
  };
  return {
    title: name,
    description,
    alternates: { canonical: addresses.campaign(id) },
    openGraph: {
      type: 'website',
      title: name,
      description,
      url: addresses.campaign(id),
      siteName: 'Fanfare',
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title: name, description, images: [picture] },
  };
}

/** The facts of a campaign's page as schema.org has them: an organisation's demand for posts, and what it pays. */
export function campaignFacts(campaign: Campaign): Record<string, unknown> {
  const { id, name, advertiser, networks, countries, imagePost, currency, postRate } = campaign;
  const url = absoluteUrl(addresses.campaign(id));
  const crumbs = [
    { name: 'Campaigns', item: absoluteUrl('/campaigns') },
    { name, item: url },
  ];
  return {
    '@type': 'WebPage',
    url,
    name,
    description: inOneSentence(campaign),
    dateModified: campaign.updatedAt.toISOString(),
    primaryImageOfPage: { '@type': 'ImageObject', url: imagePost },
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: crumbs.map((crumb, at) => ({ '@type': 'ListItem', position: at + 1, ...crumb })),
    },
    sourceOrganization: {
      '@type': 'Organization',
      name: advertiser,
      ...(!campaign.advertiserSuspended && { url: absoluteUrl(addresses.advertiser(campaign.advertiserId)) }),
    },
    mainEntity: {
      '@type': 'Demand',
      name,
      availabilityStarts: campaign.dateStart.toISOString(),
      availabilityEnds: campaign.dateEnd.toISOString(),
      itemOffered: { '@type': 'Service', serviceType: `Post on ${inWords.networks(networks, 'or')}` },
      priceSpecification: { '@type': 'PriceSpecification', price: postRate, priceCurrency: currency },
      ...(countries.length > 0 && {
        eligibleRegion: countries.map((country) => ({ '@type': 'Country', name: country.name })),
      }),
    },
  };
}
