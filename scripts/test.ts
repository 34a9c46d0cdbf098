import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findOrInstallBrowser } from './browser';
import { buildIfNeeded } from './build';
import { Lifetime } from './lifetime';
import { complain, say, step } from './progress.mjs';
import { runTool } from './tool';

type Counts = { passed: number; failed: number; failures: string[]; secondTries?: string[] };
type Outcome = { title: string; seconds: number; error?: unknown; counts?: Counts };

/** Runs every check in the order of how soon it fails, goes on after a failure, and ends with one summary. */
export async function testEverything({ browser }: { browser: boolean }): Promise<never> {
  const lifetime = new Lifetime();
  const reports = mkdtempSync(path.join(tmpdir(), 'fanfare-reports-'));
  const unitReport = path.join(reports, 'unit.json');
  const browserReport = path.join(reports, 'browser.json');
  const outcomes: Outcome[] = [];
  const run = async (title: string, work: () => Promise<void>, counts?: () => Counts | undefined) => {
    if (lifetime.ended) return false;
    const began = performance.now();
    const error = await step(title, work).then(
      () => undefined,
      (problem: unknown) => problem ?? new Error('failed'),
    );
    if (error) complain(error);
    outcomes.push({ title, seconds: (performance.now() - began) / 1000, error, counts: counts?.() });
    return !error;
  };
  const tool = (name: string, args: string[], env?: Record<string, string>) => () =>
    runTool(name, args, (stop) => lifetime.interruptAtEnd(stop), env);

  await run('Format and lint', tool('biome', ['ci', '--error-on-warnings', '.']));
  await run('Types', async () => {
    await tool('next', ['typegen'])();
    await tool('tsc', ['--noEmit', '-p', '.'])();
  });
  await run('Layers', tool('depcruise', ['--config', '.dependency-cruiser.cjs', ...LAYERS]));
  await run('Unused code', tool('knip', ['--no-progress']));
  await run(
    'Unit and database tests',
    tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
    () => countUnit(unitReport),
  );
  if (browser) {
    const ready =
      (await run('Browser', findOrInstallBrowser)) &&
      (await run('Production build', () => buildIfNeeded((stop) => lifetime.interruptAtEnd(stop))));
    if (ready) {
      await run('End-to-end tests', tool('playwright', ['test'], { E2E_REPORT: browserReport }), () =>
        countBrowser(browserReport),
      );
    }
  }
  rmSync(reports, { recursive: true, force: true });
  process.exit(summarise(outcomes) && !lifetime.ended ? 0 : 1);
}

const LAYERS = [
  'app',
  'auth',
  'bench',
  'components',
  'contracts',
  'db',
  'e2e',
  'features',
  'forms',
  'jobs',
  'lib',
  'nouns',
  'packages',
  'scripts',
  'testing',
  'instrumentation.ts',
  'proxy.ts',
];

/** Prints how each check went and the totals; a failed check that counts no tests is one failure. */
function summarise(outcomes: Outcome[]): boolean {
  let passed = 0;
  let failed = 0;
  say('');
  for (const { title, seconds, error, counts } of outcomes) {
    passed += counts?.passed ?? 0;
    failed += counts?.failed || (error ? 1 : 0);
    const tests = counts ? `  ${counts.passed} passed, ${counts.failed} failed` : '';
    say(`${error ? 'FAILED' : 'ok    '}  ${title.padEnd(26)}${seconds.toFixed(1).padStart(7)} s${tests}`);
  }
  for (const failed of outcomes.flatMap(({ counts }) => counts?.failures ?? [])) say(`\nFAILED  ${failed}`);
  for (const once of outcomes.flatMap(({ counts }) => counts?.secondTries ?? []))
    say(`\nPASSED AT THE SECOND TRY  ${once}`);
  say('');
  say(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/** The test and the first lines of what went wrong, without colours: enough to begin with where only the end is kept. */
const failure = (title: string, message: string | undefined) =>
  [
    title,
    ...stripVTControlCharacters(message ?? '')
      .split('\n')
      .slice(0, 12),
  ].join('\n    ');

function countUnit(file: string): Counts | undefined {
  if (!existsSync(file)) return undefined;
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: {
      name: string;
      status: string;
      message: string;
      assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
    }[];
  };
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((each) => each.status === 'failed');
    // A file may fail around its tests, such as when books are checked after them.
    if (status === 'failed' && tests.length === 0) return [failure(path.relative('.', name), message)];
    return tests.map(({ fullName, failureMessages }) => failure(fullName, failureMessages?.[0]));
  });
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
}

interface Tried {
  status: string;
  results: { error?: { message?: string } }[];
}

interface Suite {
  suites?: Suite[];
  specs?: { title: string; tests: Tried[] }[];
}

function countBrowser(file: string): Counts | undefined {
  if (!existsSync(file)) return undefined;
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
    suites: Suite[];
  };
  const tried = ({ specs = [], suites: inner = [] }: Suite): (Tried & { title: string })[] => [
    ...specs.flatMap(({ title, tests }) => tests.map((test) => ({ ...test, title }))),
    ...inner.flatMap(tried),
  ];
  const all = suites.flatMap(tried);
  const told = (status: string) =>
    all
      .filter((test) => test.status === status)
      .map(({ title, results }) => failure(title, results[0]?.error?.message));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    failures: told('unexpected'),
    secondTries: told('flaky'),
  };
}
