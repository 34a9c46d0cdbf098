import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

const folders = 'app,auth,bench,components,contracts,db,features,forms,jobs,lib,nouns,scripts,testing'.split(
  ',',
);
const files = folders
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.test\.tsx?$/.test(file));
/** What changes its process for whoever comes after: the environment, modules, the clock. */
const changesItsProcess =
  /process\.(env|exit|kill)|closeDatabase|singleton\(|console\[|vi\.(mock|doMock|stub|resetModules|useFakeTimers|spyOn)|globalThis\.\w+ =/;
const alone = files.filter((file) => changesItsProcess.test(readFileSync(`${root}${file}`, 'utf8')));
// Square brackets of a route's folder are no pattern.
const literally = (file: string) => file.replace(/[[\]()]/g, '\\$&');

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    env: {
      NODE_ENV: 'test',
      AUTH_SECRET: 'a-fixed-secret-for-tests-only-0123456789',
      RATE_LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'silent',
    },
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    setupFiles: ['./testing/worker.ts'],
    globalSetup: ['./testing/database.ts'],
    projects: [
      // Two fifths of the time went into reading the same modules again for each file.
      {
        extends: true,
        test: {
          name: 'together',
          include: files.filter((file) => !alone.includes(file)).map(literally),
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone.map(literally) } },
    ],
  },
});
