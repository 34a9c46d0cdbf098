import { pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt } from '../columns';

/** Which rows of earlier versions were carried over by code, where SQL could not do it: one row a step. */
export const carriedOver = pgTable('carried_over', {
  step: text('step').primaryKey(),
  createdAt: createdAt(),
});
