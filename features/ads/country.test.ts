import { utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { countryRecords, writeCountries } from '@/testing/countries';
import { ownProcess } from '@/testing/own-process';
import { ownDataDirectory } from '@/testing/pictures';
import { countriesReady, countryOf, countryState, tellsCountries } from './country';

const file = path.join(ownDataDirectory(), 'countries.mmdb');
ownProcess(() => ({ GEOIP_DATABASE: file }));

test('countries come from the file, are noticed when it is replaced, and outlive one that is damaged', async () => {
  expect(countryOf('192.0.2.7')).toBeNull();
  expect(await tellsCountries()).toBe(false);
  expect(await countryState()).toMatchObject({ kind: null, problem: expect.stringContaining('ENOENT') });
  const later = (minutes: number) =>
    vi.spyOn(performance, 'now').mockReturnValue(Date.now() + minutes * 60_000);
  writeCountries(file, { '192.0.2.0/24': 'DE', '198.51.100.0/25': 'FR', '2001:0db8/32': 'AT' });
  later(2);
  await countriesReady();
  const asked = ['192.0.2.7', '198.51.100.127', '198.51.100.128', '2001:db8::1', '2001:db9::1', '10.0.0.1'];
  expect(asked.map(countryOf)).toEqual(['DE', 'FR', null, 'AT', null, null]);
  // As proxies write them, and networks that know IPv6 alone.
  const written = [
    '192.0.2.7:5123',
    '[2001:db8::1]:443',
    '64:ff9b::192.0.2.7',
    '::ffff:192.0.2.7',
    '2001:db8::1%eth0',
  ];
  expect(written.map(countryOf)).toEqual(['DE', 'AT', 'DE', 'DE', 'AT']);
  for (const none of ['', 'unknown', '2001:db8::/64', '192.0.2', 'x'.repeat(5_000)])
    expect(countryOf(none)).toBeNull();
  expect(await countryState()).toEqual({
    ...{ file, kind: 'Test-Country', problem: null },
    builtAt: new Date(1_790_000_000_000),
  });
  writeFileSync(file, 'not one');
  utimesSync(file, 1_790_000_000, 1_790_000_000);
  later(4);
  await countriesReady();
  expect(countryOf('192.0.2.7')).toBe('DE');
  expect((await countryState())?.problem).toBeTruthy();
  writeCountries(file, { '192.0.2.0/24': 'NL' });
  later(6);
  await countriesReady();
  expect(countryOf('192.0.2.7')).toBe('NL');
  expect(await countryState()).toMatchObject({ problem: null });
  writeCountries(file, { '192.0.2.0/24': 'BE' }, countryRecords.names);
  later(8);
  await countriesReady();
  expect(countryOf('192.0.2.7')).toBe('BE');
  writeCountries(file, { '192.0.2.0/24': 'FR' }, countryRecords.networks);
  later(10);
  await countriesReady();
  // It tells no country: what was there stays, and people hear of it.
  expect(countryOf('192.0.2.7')).toBe('BE');
  expect((await countryState())?.problem).toMatch(/country of no address/);
  vi.restoreAllMocks();
});
