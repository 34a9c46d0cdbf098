import { integer, pgTable, text } from 'drizzle-orm/pg-core';

/**
 * How each influencer stands as a publisher, as tallies count them: a row a person, so that two changes of one person take
 * turns and the later one sees what the earlier one did. The database keeps it.
 */
export const publisherStandings = pgTable('publisher_standings', {
  userId: integer('user_id').primaryKey(),
  /** Where they live; 0 where they did not say. */
  countryId: integer('country_id').notNull(),
  /** What `publisher_words` says of them; empty for who is no influencer. */
  words: text('words').notNull(),
});
