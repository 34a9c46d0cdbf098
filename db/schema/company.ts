import { sql } from 'drizzle-orm';
import { check, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { updatedAt } from '../columns';
import { users } from './users';

/** Who runs the platform, as administrators wrote it: one row, or none. What the environment sets comes before it. */
export const companyFacts = pgTable(
  'company_facts',
  {
    id: smallint('id').primaryKey().default(1),
    name: text('name').notNull().default(''),
    address: text('address').notNull().default(''),
    taxId: text('tax_id').notNull().default(''),
    email: text('email').notNull().default(''),
    payment: text('payment').notNull().default(''),
    postcode: text('postcode').notNull().default(''),
    city: text('city').notNull().default(''),
    /** Two letters. With a VAT number, invoices are taxed. */
    country: text('country').notNull().default(''),
    vatId: text('vat_id').notNull().default(''),
    updatedAt: updatedAt(),
    updatedBy: integer('updated_by')
      .notNull()
      .references(() => users.id),
  },
  (table) => [
    check('company_facts_one', sql`${table.id} = 1`),
    check('company_facts_country', sql`${table.country} ~ '^([A-Z]{2})?$'`),
    check(
      'company_facts_vat_id',
      sql`${table.vatId} ~ '^([A-Z]{2}[A-Z0-9+*]{2,18})?$' and (${table.vatId} = '' or ${table.country} <> '')`,
    ),
  ],
);
