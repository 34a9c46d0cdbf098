import { index, integer, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { SeenSubject } from '@/nouns/reports';
import { reportableTypes } from '@/nouns/reports';
import { statusesOf } from '@/nouns/status';
import { createdAt, moment, updatedAt } from '../columns';
import { users } from './users';

export const reportableType = pgEnum('reportable_type', reportableTypes);
export const reportStatus = pgEnum('report_status', statusesOf('report'));

export const reports = pgTable(
  'reports',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    reporterId: integer('reporter_id')
      .notNull()
      .references(() => users.id),
    reportableId: text('reportable_id').notNull(),
    reportableType: reportableType('reportable_type').notNull(),
    reason: text('reason').notNull(),
    description: text('description'),
    /** What there was to see when it was made; null for what is no thing of ours. */
    seen: jsonb('seen').$type<SeenSubject>(),
    status: reportStatus('status').notNull().default('pending'),
    adminNote: text('admin_note'),
    handledBy: integer('handled_by').references(() => users.id),
    handledAt: moment('handled_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('reports_status_idx').on(table.status, table.createdAt, table.id),
    index('reports_reportable_idx').on(table.reportableType, table.reportableId),
    index('reports_reporter_idx').on(table.reporterId),
  ],
);
