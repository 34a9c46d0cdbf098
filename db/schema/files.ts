import { sql } from 'drizzle-orm';
import { char, check, index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { picturePurposes } from '../../nouns/picture';
import { createdAt, moment } from '../columns';
import { advertisers } from './advertisers';
import { users } from './users';

export const filePurpose = pgEnum('file_purpose', picturePurposes);
export const pictureType = pgEnum('picture_type', ['png', 'jpeg', 'webp']);

/** Pictures that people uploaded. The bytes lie in the file store under `<id>.<extension>`. */
export const files = pgTable(
  'files',
  {
    /** Random, and in the address: whoever may not look cannot guess it either. */
    id: uuid('id').primaryKey(),
    ownerId: integer('owner_id')
      .notNull()
      .references(() => users.id),
    purpose: filePurpose('purpose').notNull(),
    type: pictureType('type').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** Of the picture as it is served. */
    bytes: integer('bytes').notNull(),
    /** SHA-256 of the file as it was sent, before anything was stripped. */
    sha256: char('sha256', { length: 64 }).notNull(),
    /** SHA-256 of the picture as it is served. */
    servedSha256: char('served_sha256', { length: 64 }).notNull(),
    /** 64-bit difference hash: near-identical pictures differ in few bits. */
    perceptualHash: char('perceptual_hash', { length: 16 }).notNull(),
    /** Set once something uses it; a file that nothing uses is deleted after a day. */
    attachedAt: moment('attached_at'),
    /** The one thing it may be used for, such as `task:12`; null when it may be used again elsewhere. */
    subject: text('subject'),
    /** The organisation whose people may look at it besides its owner. */
    advertiserId: integer('advertiser_id').references(() => advertisers.id),
    createdAt: createdAt(),
  },
  (table) => [
    index('files_owner_idx').on(table.ownerId),
    index('files_subject_idx').on(table.subject).where(sql`subject is not null`),
    index('files_unattached_idx').on(table.createdAt).where(sql`attached_at is null`),
    index('files_sha256_idx').on(table.sha256),
    check('files_size', sql`${table.width} > 0 and ${table.height} > 0 and ${table.bytes} > 0`),
    check('files_subject_attached', sql`${table.subject} is null or ${table.attachedAt} is not null`),
  ],
);
