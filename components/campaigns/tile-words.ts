import type { FoundCampaign } from '@/features/campaigns';
import { daysLeft } from '@/lib/time-left';
import { closedLabel } from '@/nouns/campaigns';
import { formatMoney } from '@/nouns/money';
import type { SocialNetwork } from '@/nouns/networks';
import { fundedWords } from './funded-mark';
import { inWords } from './words';

/** What rewards of other currencies are compared in. */
export const baseOfTiles = 'USD';

/** What a list shows of a campaign, in words, so that a page carries a campaign once and not its markup twice. */
export interface TileWords {
  id: number;
  picture: string;
  name: string;
  tagline: string;
  advertiser: string;
  networks: readonly SocialNetwork[];
  /** The reward in its own currency. */
  reward: string;
  /** The reward in dollars where it is in another currency. */
  inBase?: string;
  mark?: 'Ended' | 'Paused' | 'Featured';
  joined?: true;
  /** For how many more posts there is money. */
  funded?: ReturnType<typeof fundedWords>;
  hasBonus?: true;
  /** How much time is left, or the moment that counts with the word before it. */
  time: string | readonly [before: 'Ended' | 'Starts', at: Date];
  /** Nothing of what has ended. */
  seats?: string;
}

function markOf({ status, featured }: FoundCampaign): TileWords['mark'] {
  if (status === 'completed') return 'Ended';
  if (status === 'paused') return 'Paused';
  return featured && status === 'active' ? 'Featured' : undefined;
}

function timeOf({ status, dateStart, dateEnd }: FoundCampaign, now: Date): TileWords['time'] {
  if (status === 'completed') return ['Ended', dateEnd];
  return dateStart > now ? ['Starts', dateStart] : daysLeft(dateEnd, now);
}

function seatsOf({ status, seatsLeft, joinsClosedAt }: FoundCampaign): string | undefined {
  if (status === 'completed') return undefined;
  if (joinsClosedAt) return closedLabel;
  if (seatsLeft === null) return 'No seat limit';
  return seatsLeft === 0 ? 'No seats left' : `${inWords.count(seatsLeft, 'seat')} left`;
}

/** A campaign in words; amounts with their `code` where currencies meet in the list. */
export function tileWords(campaign: FoundCampaign, { now, code = true }: { now: Date; code?: boolean }) {
  const { currency, rewardInBase } = campaign;
  const converted = currency !== baseOfTiles && rewardInBase !== null;
  const mark = markOf(campaign);
  const funded = fundedWords(campaign);
  const seats = seatsOf(campaign);
  const words: TileWords = {
    id: campaign.id,
    picture: campaign.imagePost,
    name: campaign.name,
    tagline: campaign.tagline,
    advertiser: campaign.advertiser,
    networks: campaign.networks,
    reward: formatMoney(campaign.postRate, { currency, code }),
    ...(converted && { inBase: formatMoney(rewardInBase, { currency: baseOfTiles, code }) }),
    ...(mark && { mark }),
    ...(campaign.joined && { joined: true }),
    ...(funded && { funded }),
    ...(campaign.hasBonus && { hasBonus: true }),
    time: timeOf(campaign, now),
    ...(seats && { seats }),
  };
  return words;
}
