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

/** The outcome of a report, with the note a moderator left. */
export const pending = { status: 'pending', adminNote: null } as const;
export const reviewed = (adminNote: string) => ({ status: 'reviewed', adminNote }) as const;
export const resolved = (adminNote: string) => ({ status: 'resolved', adminNote }) as const;
export const dismissed = (adminNote: string) => ({ status: 'dismissed', adminNote }) as const;
