import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  serial,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { legalPages } from '@/nouns/legal';
import { createdAt } from '../columns';
import { users } from './users';

export const legalPage = pgEnum('legal_page', legalPages);

/** What administrators published on a page, version by version; none is ever changed. */
export const legalTexts = pgTable(
  'legal_texts',
  {
    id: serial('id').primaryKey(),
    page: legalPage('page').notNull(),
    version: integer('version').notNull(),
    /** With the few signs of the toolbar. */
    text: text('text').notNull(),
    /** Whether everybody who has an account already is asked to agree to it. */
    asks: boolean('asks').notNull(),
    publishedBy: integer('published_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (table) => [
    unique('legal_texts_version_key').on(table.page, table.version),
    check('legal_texts_version', sql`${table.version} > 0`),
  ],
);

/** Who agreed to which version, and when. */
export const consents = pgTable(
  'consents',
  {
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    textId: integer('text_id')
      .notNull()
      .references(() => legalTexts.id),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.textId] }),
    index('consents_text_idx').on(table.textId),
  ],
);
