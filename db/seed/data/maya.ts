import type { StatusOf } from '@/nouns/status';
import rows from './maya.data.json' with { type: 'json' };

interface Maya {
  /** What she took part in, and what became of the task of joining and of each brief after it. */
  campaigns: Readonly<Record<string, { joinedDaysAgo: number; tasks: readonly StatusOf<'task'>[] }>>;
  profiles: readonly {
    network: 'instagram' | 'youtube' | 'facebook' | 'twitter' | 'tiktok';
    kind: 'user' | 'page' | 'channel';
    status: StatusOf<'network'>;
    followers: number;
  }[];
  /** What she sent around the world, by campaign and, for a task campaign, task. */
  photos: Readonly<
    Record<string, readonly { task?: string; daysAgo: number; end: 'accepted' | 'rejected' | null }[]>
  >;
}

/** The influencer whose story the demo world tells. */
export const maya = rows as unknown as Maya;
