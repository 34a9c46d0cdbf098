import type { PublicProfile } from '@/features/users';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';

/** The facts of a public profile as schema.org has them: nothing the page itself does not say. */
export function personFacts(profile: PublicProfile): Record<string, unknown> {
  const { name, username, bio, avatar, joinedAt, networks } = profile;
  return {
    '@type': 'ProfilePage',
    dateCreated: joinedAt.toISOString(),
    mainEntity: {
      '@type': 'Person',
      name,
      alternateName: username,
      url: absoluteUrl(addresses.person(username)),
      description: bio || undefined,
      image: avatar ? absoluteUrl(avatar) : undefined,
      sameAs: networks.map(({ url }) => url),
    },
  };
}
