import rows from './reports.data.json' with { type: 'json' };

/** A report of the demo world; reports with the same `subject` are about the same item. */
export interface DemoReport {
  type: 'post' | 'user' | 'product' | 'comment';
  subject: string;
  reason: string;
  description: string | null;
  status: 'pending' | 'reviewed' | 'resolved' | 'dismissed';
  adminNote: string | null;
  daysAgo: number;
}

/** Reports over posts, users, products (ads) and comments; `ad-3` is the third of the ads. */
export const reports = rows.reports as readonly DemoReport[];

/** The campaign whose work each reported post belongs to, so that what the report says fits. */
export const campaignsOfPosts: Readonly<Record<string, string>> = rows.campaignsOfPosts;
