import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { exchangeRates } from '@/db/schema';
import { exchangeRates as shipped } from '@/db/seed/data/reference';
import { seedReference } from '@/db/seed/reference';
import { historyOf } from '@/features/audit';
import { dayOf } from '@/lib/dates';
import { currenciesByDigits, isPayable, minorDigits } from '@/nouns/money';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { convert, exchange, importRates, listRates, rateBetween, requireCurrency, setRate } from '..';

freshDatabase();

let admin: UserActor;
let brand: UserActor;
let maya: UserActor;

beforeAll(async () => {
  await seedReference();
  admin = await makeActor('admin');
  brand = await makeActor('advertiser');
  maya = await makeActor('influencer');
});

const file = (day: string, quotes: Record<string, string>) => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
  <gesmes:subject>Reference rates</gesmes:subject>
  <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
  <Cube><Cube time='${day}'>
    ${Object.entries(quotes)
      .map(([currency, rate]) => `<Cube currency='${currency}' rate='${rate}'/>`)
      .join('\n    ')}
  </Cube></Cube>
</gesmes:Envelope>`;

describe('exchange', () => {
  it('converts by the rate in force and says which day it is of', async () => {
    expect(await exchange(admin, { from: 'USD', to: 'EUR', amount: 100 })).toEqual({
      base: 100,
      exchange: 85.5,
      rate: 0.855,
      asOf: shipped.asOf,
    });
  });

  it('crosses two currencies through the dollar, rounding half up once', async () => {
    // 100 / 0.855 * 0.7418 = 86.76023...
    expect(await exchange(brand, { from: 'EUR', to: 'GBP', amount: 100 })).toMatchObject({ exchange: 86.76 });
    // 0.46875 / 3.75 = 0.125, exactly half a cent.
    expect(await exchange(brand, { from: 'SAR', to: 'USD', amount: 0.46875 })).toMatchObject({
      exchange: 0.13,
    });
  });

  it.each([
    ['USD', 'JPY', 100.01],
    ['EUR', 'KRW', 3.33],
    ['USD', 'HUF', 1.01],
  ])('rounds %s to the least %s there is', async (from, to, amount) => {
    const { exchange: result, rate } = await exchange(admin, { from, to, amount });
    expect(isPayable(result, to)).toBe(true);
    expect(Math.abs(result - amount * rate)).toBeLessThanOrEqual(10 ** -minorDigits(to) / 2 + 1e-6);
  });

  it('knows the same minor units in the database', async () => {
    const codes = [
      ...Object.values(currenciesByDigits).join(' ').split(/\s+/),
      'BGN',
      'XXX',
      'FUEL',
      'POINTS',
      '',
    ];
    const rows = await db().execute<{ code: string; digits: number }>(sql`
      select code, minor_digits(code) as digits from jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb) code`);
    expect(rows.map(({ code, digits }) => [code, digits])).toEqual(
      codes.map((code) => [code, minorDigits(code)]),
    );
  });

  it('rounds to what can be paid, in the same currency too', async () => {
    expect(await exchange(admin, { from: 'USD', to: 'USD', amount: 1.005 })).toMatchObject({
      base: 1.005,
      exchange: 1.01,
      rate: 1,
    });
  });

  it('needs no rate for the dollar, even before there is any', async () => {
    const today = dayOf(new Date());
    const undo = new Error('undo');
    const attempt = transaction(async () => {
      await db().delete(exchangeRates);
      expect(await exchange(admin, { from: 'USD', to: 'USD', amount: 5 })).toMatchObject({
        exchange: 5,
        asOf: today,
      });
      await expect(requireCurrency('USD')).resolves.toBeUndefined();
      await db()
        .insert(exchangeRates)
        .values({ currency: 'EUR', rate: 0.5, asOf: '2020-01-01', source: 'test' });
      expect(await exchange(admin, { from: 'EUR', to: 'USD', amount: 1 })).toMatchObject({ exchange: 2 });
      throw undo;
    });
    await expect(attempt).rejects.toBe(undo);
  });

  it('names each currency it does not know', async () => {
    await expect(exchange(admin, { from: 'XXX', to: 'YYY', amount: 1 })).rejects.toMatchObject({
      code: 'invalid',
      fields: { from: expect.any(String), to: expect.any(String) },
    });
    await expect(requireCurrency('XXX')).rejects.toMatchObject({ code: 'invalid' });
    await expect(requireCurrency('EUR')).resolves.toBeUndefined();
  });

  it('is for staff', async () => {
    const request = { from: 'USD', to: 'EUR', amount: 1 };
    await expect(exchange(maya, request)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(exchange(anonymous, request)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(listRates(maya)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('never gains by going there and back beyond one rounding each way', async () => {
    const currency = fc.constantFrom(...Object.keys(shipped.rates));
    const cents = fc.integer({ min: 0, max: 100_000_000_00 });
    const journeys = fc.sample(fc.tuple(currency, currency, cents), 10_000);
    // A statement has five seconds, which a busy machine needs for some thousands.
    for (let at = 0; at < journeys.length; at += 1000) {
      const values = journeys
        .slice(at, at + 1000)
        .map(([from, to, amount]) => `('${from}'::text, '${to}'::text, ${amount}::numeric / 100)`);
      const gains = await db().execute(sql`
        with journey (origin, target, amount) as (values ${sql.raw(values.join(', '))}),
        there as (select *, ${convert(sql`amount`, sql`origin`, sql`target`)} as away from journey)
        select origin, target, amount::text, away::text from there
        where ${convert(sql`away`, sql`target`, sql`origin`)} - amount
          > power(10::numeric, -minor_digits(origin)) / 2
            + power(10::numeric, -minor_digits(target)) / 2 * ${rateBetween(sql`target`, sql`origin`)}`);
      expect([...gains]).toEqual([]);
    }
  });

  it('turns into NaN, which no money column takes, where a currency has no rate', async () => {
    const [row] = await db().execute<{ total: string }>(
      sql`select sum(${convert(sql`amount`, sql`currency`, 'USD')})::text as total
          from (values (1::numeric, 'USD'), (1, 'XXX')) as spend (amount, currency)`,
    );
    expect(row?.total).toBe('NaN');
  });
});

describe('setting a rate', () => {
  it('is in force at once, even over a snapshot of a later day, and is audited', async () => {
    await db()
      .insert(exchangeRates)
      .values({ currency: 'CZK', rate: 21, asOf: '2998-01-01', source: 'test' });
    await setRate(admin, { currency: 'CZK', rate: '22.5' });
    expect(await exchange(admin, { from: 'USD', to: 'CZK', amount: 2 })).toMatchObject({ exchange: 45 });
    expect(await historyOf({ type: 'rate', id: 'CZK' })).toMatchObject([
      { action: 'rates.set', details: { rate: '22.5' }, actor: { id: admin.id } },
    ]);
  });

  it.each([
    ['USD', '1'],
    ['usd', '2'],
    ['EUR', '0'],
    ['EUR', '-1'],
    ['EUR', 'NaN'],
    ['EUR', '1e3'],
    ['EUR', '0.00000000001'],
    ['EUR', '0.0000000000'],
  ])('refuses %s at %s', async (currency, rate) => {
    await expect(setRate(admin, { currency, rate })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is for administrators', async () => {
    await expect(setRate(brand, { currency: 'EUR', rate: '1' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('importing rates', () => {
  it('turns quotes against the euro into quotes against the dollar, once', async () => {
    const xml = file('2026-07-01', { USD: '1.25', PLN: '4.30', SEK: '11.2345' });
    expect(await importRates(admin, xml)).toEqual({ asOf: '2026-07-01', added: 4, currencies: 4 });
    expect(await importRates(admin, xml)).toEqual({ asOf: '2026-07-01', added: 0, currencies: 4 });
    const pasted = `\n\n${xml}\n`;
    expect(await importRates(admin, pasted)).toEqual({ asOf: '2026-07-01', added: 0, currencies: 4 });
    const inForce = new Map((await listRates(admin)).map((row) => [row.currency, row]));
    expect(inForce.get('EUR')).toMatchObject({ rate: 0.8, asOf: '2026-07-01' });
    expect(inForce.get('PLN')).toMatchObject({ rate: 3.44 });
    expect(inForce.get('SEK')).toMatchObject({ rate: 8.9876 });
    expect(inForce.get('JPY')).toMatchObject({ asOf: shipped.asOf });
  });

  it('takes the newest day of a file with several', async () => {
    const day = (time: string, usd: string) =>
      `<Cube time="${time}"><Cube currency="USD" rate="${usd}"/></Cube>`;
    const xml = `<gesmes:Envelope><Cube>${day('2026-07-02', '1.6')}${day('2026-07-03', '2')}</Cube></gesmes:Envelope>`;
    expect(await importRates(admin, xml)).toMatchObject({ asOf: '2026-07-03' });
    expect(await exchange(admin, { from: 'USD', to: 'EUR', amount: 10 })).toMatchObject({ exchange: 5 });
  });

  it.each([
    ['nothing', ''],
    ['no XML', 'currency,rate'],
    ['a broken file', file('2026-07-01', { USD: '1.1' }).slice(0, -20)],
    ['no dollar', file('2026-07-01', { GBP: '0.86' })],
    ['a rate of zero', file('2026-07-01', { USD: '1.1', GBP: '0' })],
    ['a rate that is no number', file('2026-07-01', { USD: '1.1', GBP: '1e-3' })],
    ['a day that does not exist', file('2026-02-30', { USD: '1.1' })],
    ['a day to come', file('2999-01-01', { USD: '1.1' })],
    ['an entity declaration', `<!DOCTYPE x [<!ENTITY a "b">]>${file('2026-07-01', { USD: '1.1' })}`],
  ])('refuses %s', async (_, xml) => {
    await expect(importRates(admin, xml)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is for administrators', async () => {
    await expect(importRates(brand, file('2026-07-01', { USD: '1' }))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
