import { networks } from '@/db/schema';
import { type SocialNetwork, socialNetworks } from '@/nouns/networks';
import { maya as story } from './data/maya';
import { networkRejectionReasons } from './data/texts';
import { insertRows, numbered } from './insert';
import type { People, Person } from './people';
import type { Random } from './random';
import { DAY, type World } from './world';

type Kind = 'user' | 'page' | 'wall' | 'channel' | 'extra';

export type Profile = typeof networks.$inferInsert & {
  id: number;
  network: SocialNetwork;
  followers: number;
  createdAt: Date;
  reviewedAt: Date | null;
};

const kinds: Record<SocialNetwork, Partial<Record<Kind, number>>> = {
  instagram: { user: 9, extra: 1 },
  facebook: { page: 7, user: 2, wall: 1 },
  twitter: { user: 1 },
  tiktok: { user: 1 },
  youtube: { channel: 1 },
};

const popularity = { instagram: 84, tiktok: 58, youtube: 40, facebook: 38, twitter: 27 };

/** Where a profile of this handle lives. */
const addresses: Record<SocialNetwork, (handle: string) => string> = {
  instagram: (handle) => `https://www.instagram.com/${handle}/`,
  facebook: (handle) => `https://www.facebook.com/${handle}`,
  twitter: (handle) => `https://x.com/${handle}`,
  tiktok: (handle) => `https://www.tiktok.com/@${handle}`,
  youtube: (handle) => `https://www.youtube.com/@${handle}`,
};

interface Wanted {
  network: SocialNetwork;
  kind: Kind;
  status: 'pending' | 'accepted' | 'rejected';
  followers: number;
}

/** How widely known somebody is: most have a few thousand followers, very few have hundreds of thousands. */
const drawFollowers = (random: Random) => Math.round(10 ** Math.max(2.6, random.normal(3.85, 0.55)));

function drawProfiles(random: Random): Wanted[] {
  const followers = drawFollowers(random);
  const drawn = socialNetworks.filter((network) => random.chance(popularity[network] / 100));
  return (drawn.length > 0 ? drawn : (['instagram'] as const)).map((network) => ({
    network,
    kind: random.weighted(kinds[network] as Record<Kind, number>),
    status: random.weighted({ accepted: 86, pending: 7, rejected: 7 }),
    followers: Math.max(120, Math.round(followers * random.float(0.15, 1.4))),
  }));
}

/** The social profiles of everyone who finished signing up, with what the administrator decided about them. */
export async function seedNetworks(world: World, { influencers, maya, admin }: People): Promise<Profile[]> {
  const random = world.random('networks');
  const reach = (person: Person, { network, kind, status, followers }: Wanted): Omit<Profile, 'id'> => {
    // What still waits was submitted lately; what was decided goes back to the days after joining.
    const since = (world.today.getTime() - person.createdAt.getTime()) / DAY;
    const createdAt =
      status === 'pending'
        ? world.ago(Math.min(since, 6) * random.float(0.05, 0.95, 4))
        : world.ago(since - Math.min(since * 0.4, random.float(0.01, 2, 4)));
    const waited = (world.today.getTime() - createdAt.getTime()) / DAY;
    const reviewedAt =
      status === 'pending' ? null : world.ago(waited - Math.min(waited * 0.9, random.float(0.1, 2, 4)));
    const plain = person.username.replaceAll(/[._]/g, network === 'instagram' ? '.' : '');
    const handle = kind === 'extra' ? `${plain}.archive` : plain;
    return {
      userId: person.id,
      network,
      kind,
      handle: kind === 'wall' ? `${addresses[network](handle)}/wall` : handle,
      url: kind === 'wall' ? `${addresses[network](handle)}/wall` : addresses[network](handle),
      followers,
      category: person.categories[0] ?? null,
      status,
      reason: status === 'rejected' ? random.pick(networkRejectionReasons) : null,
      reviewedBy: reviewedAt && admin.id,
      reviewedAt,
      createdAt,
      updatedAt: reviewedAt ?? createdAt,
    };
  };
  const taken = new Set<string>();
  const drafts = influencers
    .filter(({ status }) => status !== 'inactive')
    .flatMap((person) =>
      (person === maya ? story.profiles : drawProfiles(random)).map((wanted) => reach(person, wanted)),
    )
    .filter(({ network, handle }) => {
      const key = `${network} ${handle}`;
      return !taken.has(key) && taken.add(key);
    });
  const rows: Profile[] = numbered(drafts, ({ createdAt }) => createdAt);
  await insertRows(networks, rows);
  for (const { id, userId, network, handle, status, reason, createdAt, reviewedAt } of rows) {
    world.tell('networks.submit', ['network', id], userId, createdAt, { network, handle });
    const action = status === 'accepted' ? 'networks.accept' : 'networks.reject';
    world.tell(action, ['network', id], admin.id, reviewedAt, { reason });
  }
  return rows;
}
