// One part ahead of the others: what is written does not go by the order in which files are loaded.
import '@/contracts/ads/webhooks';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clientSource } from './source';

test.each(Object.entries(clientSource()))(
  'packages/client has %s as its document says; npm run client writes it',
  (file, source) => {
    const kept = readFileSync(`packages/client/src/${file}`, 'utf8');
    // Not by toBe: the difference of two long files takes longer to print than to make anew.
    expect(kept === source, 'the documents changed: run `npm run client` and commit what it wrote').toBe(
      true,
    );
  },
);
