import { expect, test } from 'vitest';
import { detailsOf } from './audit-words';

test('a history says networks and kinds of profiles as people call them', () => {
  const details = { network: 'tiktok', kind: 'user', url: 'https://www.tiktok.com/@nova' };
  expect(detailsOf({ subjectType: 'network', details }).changes).toEqual([
    { field: 'Network', to: 'TikTok' },
    { field: 'Kind', to: 'Personal account' },
    { field: 'Address', to: 'https://www.tiktok.com/@nova' },
  ]);
});

test('a correction that kept the address says that something beside it changed', () => {
  const url = 'https://www.tiktok.com/@nova/video/7234567890123456789';
  const said = (details: Record<string, unknown>) => detailsOf({ subjectType: 'task', details }).changes;
  const same = { postUrl: { from: url, to: url } };
  expect(said(same)).toEqual([
    { field: 'Post', to: 'the same address; its words or screenshots are others' },
  ]);
  expect(said({ ...same, sentAgain: true })).toMatchObject([
    { field: 'Post', to: 'the same address' },
    { field: 'Sent again', to: 'yes' },
  ]);
  expect(said({ postUrl: { from: url, to: `${url}0` } })).toMatchObject([{ from: url, to: `${url}0` }]);
});

test('days are read together, and what only programs read is left out', () => {
  const said = (details: Record<string, unknown>, currency?: string) =>
    detailsOf({ subjectType: 'invoice', details }, currency).changes;
  expect(said({ to: '2026-11-30', from: '2026-11-01', amount: 127.5, advertiserId: 6 }, 'EUR')).toEqual([
    { field: 'Days', to: '1 Nov 2026 to 30 Nov 2026' },
    { field: 'Amount', to: '€127.50' },
  ]);
  expect(said({ items: [2], run: 1, taxId: { from: '', to: 'DE1' } })).toEqual([
    { field: 'Tax number', from: 'none', to: 'DE1' },
  ]);
});
