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
