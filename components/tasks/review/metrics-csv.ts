import type { UnmeasuredPost } from '@/features/tasks';
import type { CsvColumns } from '@/lib/csv';

/** Posts that wait for figures as a file to fill in, with the columns that its import reads, empty. */
export const unmeasuredColumns: CsvColumns<UnmeasuredPost> = {
  task_id: (post) => post.id,
  person: (post) => post.person,
  username: (post) => post.username,
  campaign: (post) => post.campaign,
  network: (post) => post.network,
  'post url': (post) => post.postUrl,
  completed: (post) => post.completedAt?.toISOString() ?? null,
  reach: () => null,
  likes: () => null,
  comments: () => null,
  shares: () => null,
};
