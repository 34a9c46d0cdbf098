import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { ads, viewsFactor } from './ads';
import { campaigns } from './campaigns';
import { drawInfluencers } from './influencers';
import { nameGroups } from './names';
import { advertisers, personas } from './people';
import { categories, cities, countries, exchangeRates } from './reference';
import { reports } from './reports';
import { notificationTexts } from './texts';

const count = <T>(items: readonly T[], matches: (item: T) => boolean) => items.filter(matches).length;

describe('reference lists', () => {
  it('holds every country once, by name, with a currency', () => {
    expect(countries.length).toBeGreaterThan(240);
    expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
    for (const { code, currency } of countries) expect(`${code} ${currency}`).toMatch(/^[A-Z]{2} [A-Z]{3}$/);
    expect(countries.find(({ code }) => code === 'US')).toMatchObject({
      name: 'United States',
      currency: 'USD',
    });
    expect(countries.find(({ code }) => code === 'CH')?.currency).toBe('CHF');
  });

  it('has a rate for the currency of every allowed country and of every advertiser', () => {
    const used = countries.filter(({ allowed }) => allowed).map(({ currency }) => currency);
    for (const currency of [...used, ...advertisers.map((advertiser) => advertiser.currency)]) {
      expect(exchangeRates.rates[currency], currency).toMatch(/^\d+(\.\d{1,6})?$/);
    }
    expect(Number(exchangeRates.rates.EUR) * 100).toBeCloseTo(85.5, 10);
  });

  it('places cities in listed countries, each name once a country', () => {
    const codes = new Set(countries.map(({ code }) => code));
    expect(new Set(cities.map(({ country, name }) => `${country} ${name}`)).size).toBe(cities.length);
    for (const city of cities) {
      expect(codes.has(city.country)).toBe(true);
      expect(Math.abs(city.lat) <= 90 && Math.abs(city.lon) <= 180).toBe(true);
    }
    for (const { code, allowed } of countries) {
      if (allowed)
        expect(
          cities.some(({ country }) => country === code),
          code,
        ).toBe(true);
    }
    expect(cities.some(({ country, name }) => country === 'US' && name === 'New York')).toBe(true);
  });

  it('finds the city of every persona and the countries of every name', () => {
    for (const { country, city } of Object.values(personas)) {
      expect(
        cities.some((row) => row.country === country && row.name === city),
        city,
      ).toBe(true);
    }
    const allowed = new Set(countries.filter((row) => row.allowed).map(({ code }) => code));
    for (const group of nameGroups)
      for (const code of group.countries) expect(allowed.has(code), code).toBe(true);
  });
});

describe('campaigns', () => {
  it('covers every status, network, category and currency with names of their own', () => {
    expect(campaigns).toHaveLength(30);
    expect(new Set(campaigns.map(({ name }) => name)).size).toBe(30);
    const seen = (key: 'status' | 'type' | 'currency' | 'networks' | 'categories') =>
      new Set<string>(campaigns.flatMap((campaign) => campaign[key]));
    expect(seen('status').size).toBe(6);
    expect(seen('type').size).toBe(2);
    expect(seen('currency').size).toBe(3);
    expect(seen('networks').size).toBe(5);
    expect(seen('categories').size).toBe(categories.length);
    expect(count(campaigns, ({ status }) => status === 'active')).toBeGreaterThanOrEqual(10);
  });

  it('has dates that agree with the status', () => {
    for (const { name, status, startsInDays, endsInDays } of campaigns) {
      expect(endsInDays, name).toBeGreaterThan(startsInDays);
      if (status === 'active' || status === 'paused') expect(endsInDays, name).toBeGreaterThan(0);
      if (status === 'paused') expect(startsInDays, name).toBeLessThan(0);
      if (status === 'completed') expect(endsInDays, name).toBeLessThan(0);
      if (status === 'draft' || status === 'pending') expect(startsInDays, name).toBeGreaterThan(0);
    }
  });

  it('is described in HTML that the product itself would let through unchanged', () => {
    for (const { name, description } of campaigns) {
      expect(sanitizeHtml(description, { allowedTags: ['p', 'ul', 'li'] }), name).toBe(description);
      expect(description, name).toContain('<ul>');
    }
  });

  it('is invoiced in the currency of its advertiser', () => {
    for (const { advertiser, currency } of campaigns) {
      expect(advertisers.find(({ key }) => key === advertiser)?.currency).toBe(currency);
    }
  });
});

describe('ads and reports', () => {
  it('shows active and owner-paused ads less often than their budget pays for', () => {
    for (const ad of ads) {
      let views = 0;
      for (let day = 0; day < ad.days; day++) {
        views += ad.dailyViews * viewsFactor(ad.shape, day, ad.days, day % 7 >= 5);
      }
      if (ad.state === 'active' || ad.state === 'paused_by_owner') {
        expect(views * ad.pricePerView, ad.title).toBeLessThan(ad.budget * 0.95);
        expect(views, ad.title).toBeGreaterThan(0);
      }
      expect(ad.days, ad.title).toBeLessThan(ad.ageInDays);
      if (ad.state === 'draft') expect(views).toBe(0);
    }
    expect(new Set(ads.map(({ state }) => state)).size).toBe(4);
  });

  it('reports existing ads, over all types and states, with a note once a moderator has looked', () => {
    expect(reports).toHaveLength(40);
    expect(new Set(reports.map(({ type, status }) => `${type} ${status}`)).size).toBe(16);
    for (const { status, subject, type, adminNote } of reports) {
      expect(adminNote === null).toBe(status === 'pending');
      if (type === 'product') expect(ads[Number(subject.replace('ad-', '')) - 1], subject).toBeDefined();
    }
  });

  it('has one text for each event', () => {
    expect(new Set(notificationTexts.map(({ event }) => event)).size).toBe(notificationTexts.length);
  });
});

describe('people', () => {
  const people = drawInfluencers(createRandom('people'), 400, new Date('2026-07-01T00:00:00Z'));

  it('draws 400 different adults, the same ones every time', () => {
    expect(nameGroups.reduce((sum, { share }) => sum + share, 0)).toBe(400);
    expect(people).toHaveLength(400);
    expect(people).toEqual(drawInfluencers(createRandom('people'), 400, new Date('2026-07-01T00:00:00Z')));
    for (const key of ['name', 'username', 'email'] as const) {
      expect(new Set(people.map((person) => person[key])).size, key).toBe(400);
    }
    for (const { birthDate } of people) expect(birthDate <= '2008-07-01' && birthDate > '1955').toBe(true);
  });

  it('gives plain handles, known cities and filled-in biographies', () => {
    const places = new Set(cities.map(({ country, name }) => `${country} ${name}`));
    for (const { username, country, city, bio, categories: interests } of people) {
      expect(username).toMatch(/^[a-z0-9]+([._][a-z0-9]+)*$/);
      expect(places.has(`${country} ${city}`)).toBe(true);
      expect(bio).not.toMatch(/[{}]/);
      expect(new Set(interests).size).toBe(interests.length);
      expect(interests.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('leaves the handles of the named personas alone', () => {
    const taken = new Set(Object.values(personas).map(({ username }) => username as string));
    expect(people.some(({ username }) => taken.has(username))).toBe(false);
  });
});

describe('createRandom', () => {
  it('repeats itself for one seed and differs for another', () => {
    const draw = (seed: string) => {
      const random = createRandom(seed);
      return [random.next(), random.int(1, 100), random.uuid(), random.shuffle([1, 2, 3, 4, 5]).join()];
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('forks a sequence that later draws of its parent do not move', () => {
    const parent = createRandom('a');
    const before = parent.fork('ads').next();
    parent.next();
    expect(parent.fork('ads').next()).toBe(before);
    expect(parent.fork('tasks').next()).not.toBe(before);
  });

  it('keeps to bounds and weights', () => {
    const random = createRandom('bounds');
    const drawn = Array.from({ length: 4000 }, () => random.int(3, 6));
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5, 6]));
    const heads = count(
      Array.from({ length: 4000 }, () => random.weighted({ heads: 3, tails: 1, never: 0 })),
      (side) => side === 'heads',
    );
    expect(heads).toBeGreaterThan(2850);
    expect(heads).toBeLessThan(3150);
    const normal = Array.from({ length: 4000 }, () => random.normal(10, 2));
    const mean = normal.reduce((sum, value) => sum + value, 0) / normal.length;
    const deviation = Math.sqrt(normal.reduce((sum, value) => sum + (value - mean) ** 2, 0) / normal.length);
    expect(mean).toBeCloseTo(10, 0);
    expect(deviation).toBeGreaterThan(1.9);
    expect(deviation).toBeLessThan(2.1);
    expect(() => random.pick([])).toThrow(RangeError);
    expect(() => random.weighted({})).toThrow(RangeError);
    expect(random.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
