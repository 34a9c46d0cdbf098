import { sql } from 'drizzle-orm';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { dayOf } from '@/lib/dates';
import { Failure } from '@/lib/failure';
import { baseCurrency } from './reads/rates';

const source = 'European Central Bank reference rates';

const Quote = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  rate: z
    .string()
    .regex(/^\d{1,9}(\.\d{1,10})?$/)
    .refine((rate) => Number(rate) > 0),
});

const DayOfQuotes = z.object({ time: z.iso.date(), Cube: z.array(Quote).min(1) });

const Document = z.object({ Envelope: z.object({ Cube: z.object({ Cube: z.array(DayOfQuotes).min(1) }) }) });

const nested = new Set(['Envelope.Cube.Cube', 'Envelope.Cube.Cube.Cube']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  removeNSPrefix: true,
  processEntities: false,
  isArray: (_, path) => nested.has(String(path)),
});

function newestDay(text: string): z.infer<typeof DayOfQuotes> {
  // What is pasted often begins with a blank line, ahead of which XML allows no declaration.
  const xml = text.trim();
  const valid = XMLValidator.validate(xml) === true && !xml.includes('<!DOCTYPE');
  const document = valid ? Document.safeParse(parser.parse(xml)) : undefined;
  if (!document?.success) {
    throw new Failure(
      'invalid',
      'This is not a file of exchange rates as the European Central Bank publishes them.',
    );
  }
  const days = document.data.Envelope.Cube.Cube.sort((a, b) => b.time.localeCompare(a.time));
  return days[0] as z.infer<typeof DayOfQuotes>;
}

export interface ImportedRates {
  /** The newest day of the file, `YYYY-MM-DD`. */
  asOf: string;
  /** Currencies of that day whose rate was not stored yet. */
  added: number;
  currencies: number;
}

/**
 * Takes the newest day of an XML file in the European Central Bank's format, which quotes against the euro, and
 * stores it against the US dollar. Importing a file again adds nothing. Administrators only.
 */
export async function importRates(actor: Actor, xml: string): Promise<ImportedRates> {
  requireAdmin(actor);
  const { time, Cube: quotes } = newestDay(xml);
  if (time > dayOf(new Date())) {
    throw new Failure('invalid', `These rates are of ${time}, a day that has not come yet.`);
  }
  const dollar = quotes.find(({ currency }) => currency === baseCurrency);
  if (!dollar) throw new Failure('invalid', 'The file has no rate of the US dollar.');
  const perEuro = [...quotes, { currency: 'EUR', rate: '1' }];
  const values = sql.join(
    perEuro.map(({ currency, rate }) => sql`(${currency}::text, ${rate}::numeric)`),
    sql`, `,
  );
  return transaction(async () => {
    const added = await db().execute(sql`
      insert into exchange_rates (currency, rate, as_of, source)
      select quote.currency, round(quote.rate / ${dollar.rate}::numeric, 10), ${time}::date, ${source}
      from (values ${values}) as quote (currency, rate)
      where not exists (
        select 1 from exchange_rates stored
        where stored.currency = quote.currency and stored.as_of = ${time}::date and stored.source = ${source}
          and stored.rate = round(quote.rate / ${dollar.rate}::numeric, 10)
      )
      returning id`);
    if (added.length > 0) {
      await recordAudit(
        actor,
        'rates.import',
        { type: 'rates', id: time },
        { currencies: added.length, source },
      );
    }
    return { asOf: time, added: added.length, currencies: perEuro.length };
  });
}
