import rows from './campaigns.data.json' with { type: 'json' };
import type { AdvertiserKey } from './people';
import type { CategoryName } from './reference';

/** Something every participant of a campaign is asked to do. */
export interface DemoBrief {
  title: string;
  description: string;
  requirements: string;
}

/** A campaign of the demo world; money is in `currency`, days count from the moment of seeding. */
export interface DemoCampaign {
  advertiser: AdvertiserKey;
  name: string;
  tagline: string;
  /** HTML of paragraphs and lists. */
  description: string;
  requirements: string;
  /** Without the `#`. */
  hashtags: readonly string[];
  networks: readonly ('facebook' | 'instagram' | 'twitter' | 'tiktok' | 'youtube')[];
  categories: readonly CategoryName[];
  /** Codes of the countries it is for; everywhere without any. */
  countries?: readonly string[];
  currency: 'USD' | 'EUR' | 'GBP';
  type: 'standard' | 'influencer';
  status: 'draft' | 'pending' | 'active' | 'paused' | 'completed' | 'cancelled';
  startsInDays: number;
  endsInDays: number;
  postRate: number;
  /** The most that may be awarded on top of the post rate, or null when the campaign has no bonus. */
  bonus: { reach: number; engagementRate: number; bestPost: number } | null;
  /** Time a participant has for a task. */
  hours: number;
  participantsLimit: number;
  budget: number;
  featured: boolean;
  leaderboard: boolean;
  briefs: readonly DemoBrief[];
}

/** All campaigns of the demo world, in the order in which they get their ids. */
export const campaigns = rows as readonly DemoCampaign[];
