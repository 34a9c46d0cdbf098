import type { taskStatus } from '@/db/schema';

type Status = (typeof taskStatus.enumValues)[number];

/** What Maya took part in, and what became of the task of joining and of each brief after it. */
export const mayas: Readonly<Record<string, { joinedDaysAgo: number; tasks: readonly Status[] }>> = {
  'Denim, Mended': { joinedDaysAgo: 318.4, tasks: ['paid', 'paid'] },
  'Refill, Not Landfill': { joinedDaysAgo: 228.3, tasks: ['paid', 'rejected'] },
  'Gold Hour': { joinedDaysAgo: 139.6, tasks: ['paid', 'paid'] },
  'Ride to Work Week': { joinedDaysAgo: 117.2, tasks: ['paid', 'paid'] },
  'Twelve-Minute Midweek': { joinedDaysAgo: 58.7, tasks: ['paid', 'paid', 'paid'] },
  'First Light Hikes': { joinedDaysAgo: 24.5, tasks: ['paid', 'accepted', 'under_review'] },
  'Linen Season': { joinedDaysAgo: 12.3, tasks: ['accepted', 'under_review', 'rejected'] },
  'Buttons, Kept': { joinedDaysAgo: 5.6, tasks: ['pending', 'under_review'] },
  'Sunday Dough': { joinedDaysAgo: 2.1, tasks: ['pending', 'pending', 'under_review'] },
  'Night Train Diaries': { joinedDaysAgo: 1.4, tasks: ['pending', 'pending'] },
};
