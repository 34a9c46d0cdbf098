import { expect, it } from 'vitest';
import { activeFacets, readCampaignQuery, toCampaignSearch } from './campaign-search';

it('reads every facet, and falls back on what cannot be read', () => {
  const query = readCampaignQuery({
    q: ' rye ',
    filter: 'all',
    network: 'tiktok',
    category: 'food',
    country: 'gb',
    min: '12.5',
    soon: '1',
    qualify: '1',
    sort: 'reward',
    layout: 'list',
    page: '3',
  });
  expect(query).toEqual({
    q: 'rye',
    filter: 'all',
    network: 'tiktok',
    category: 'food',
    country: 'GB',
    min: 12.5,
    soon: true,
    qualify: true,
    sort: 'reward',
    layout: 'list',
    page: 3,
  });
  expect(activeFacets(query)).toBe(6);
  const nothing = {
    filter: 'deleted',
    network: 'myspace',
    country: 'xyz',
    min: '-1',
    soon: 'yes',
    sort: 'x',
    page: '1e9',
  };
  expect(readCampaignQuery(nothing)).toEqual(readCampaignQuery({}));
  expect(activeFacets(readCampaignQuery({ q: 'rye', sort: 'newest', min: '' }))).toBe(0);
});

it('asks for others only what anyone may ask', () => {
  const query = readCampaignQuery({ filter: 'joined', qualify: '1' });
  const stranger = { signedIn: false, influencer: false };
  expect(toCampaignSearch(query, stranger)).toMatchObject({ filter: 'active', qualifies: false });
  expect(toCampaignSearch(query, { signedIn: true, influencer: true })).toMatchObject({
    filter: 'joined',
    qualifies: true,
  });
});
