import type { PublicAdvertiser } from '@/features/campaigns';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';

/** The facts of an advertiser's page as schema.org has them: nothing the page itself does not say. */
export function advertiserFacts({ id, name, categories }: PublicAdvertiser): Record<string, unknown> {
  const url = absoluteUrl(addresses.advertiser(id));
  return {
    '@type': 'ProfilePage',
    url,
    mainEntity: { '@type': 'Organization', name, url, knowsAbout: categories },
  };
}
