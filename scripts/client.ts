import { writeFileSync } from 'node:fs';
import { clientSource } from './client/source';
import { say } from './progress.mjs';

/** Writes what `packages/client` has of our OpenAPI documents anew. */
for (const [file, source] of Object.entries(clientSource())) {
  writeFileSync(`packages/client/src/${file}`, source);
  say(`packages/client/src/${file}`);
}
