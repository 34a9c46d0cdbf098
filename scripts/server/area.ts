import { readdirSync } from 'node:fs';
import { faces } from '@/contracts';
import type { Face } from '@/contracts/face';
import { LARGEST_BODY, LARGEST_UPLOAD } from '@/contracts/request';

/** A part of the platform, by what its answers look like and what they cost. */
export type Area =
  | { kind: 'api'; face: Face }
  /** Where applications get their tokens. */
  | { kind: 'oauth' }
  /** Where browsers send and get pictures. */
  | { kind: 'files' }
  /** What stands among the pages and is none, such as the door of sessions and the documents of the APIs. */
  | { kind: 'handler' }
  /** Finished files, such as the script that shows ads elsewhere. */
  | { kind: 'finished' }
  /** Pages, their forms, and everything else they are made of. */
  | { kind: 'site' };

const firstOf = (path: string) => path.split('/', 2)[1] ?? '';

const finished = new Set(readdirSync('public').map((name) => `/${name}`));
const areas = new Map<string, Area>();
for (const face of Object.values(faces)) {
  for (const { path } of face.contracts) areas.set(firstOf(path), { kind: 'api', face });
}
areas.set('files', { kind: 'files' });
for (const first of ['openapi', 'art', '.well-known', 'llms.txt']) areas.set(first, { kind: 'handler' });

/** Which part of the platform answers for a path. */
export function areaOf(path: string): Area {
  if (/^\/api\/auth(\/|$)|^\/unsubscribe\/once\/?$/.test(path)) return { kind: 'handler' };
  if (/^\/oauth\/(token|revoke)\/?$/.test(path)) return { kind: 'oauth' };
  return areas.get(firstOf(path).toLowerCase()) ?? { kind: finished.has(path) ? 'finished' : 'site' };
}

/** The paths that take pictures; the operations answer below their original base path too. */
const takingFiles = new Set(['/files']);
for (const { path, uploads } of Object.values(faces).flatMap(({ contracts }) => contracts)) {
  if (uploads) takingFiles.add(path).add(`/proof/v1/pol${path}`);
}

/** Whether a body to this path may be a picture. */
export const takesFiles = (path: string) => takingFiles.has(path.replace(/\/$/, ''));

/** The most bytes a body to this path may have. */
export const largestBody = (path: string) => (takesFiles(path) ? LARGEST_UPLOAD : LARGEST_BODY);
