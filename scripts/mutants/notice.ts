import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { throwAwayFolder } from '../postgres/throw-away';
import { say } from '../progress.mjs';
import { type Fault, faults } from './faults';

const run = promisify(execFile);

/** The files of this checkout, with what was changed in it and not yet committed. */
async function filesOfCheckout(): Promise<string[]> {
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split('\0').filter((file) => file !== '');
}

/** A copy in which faults can be made; it shares what is installed with this checkout. */
async function copyCheckout(folder: string): Promise<void> {
  for (const file of await filesOfCheckout()) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    cpSync(file, path.join(folder, file), { force: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
}

/** A text with its one `from` replaced; throws where it is missing or not the only one. */
export function edited(text: string, { file, from, to }: Fault['edits'][number]): string {
  const pieces = text.split(from);
  if (pieces.length !== 2)
    throw new Error(`${file} holds this ${pieces.length - 1} times, not once:\n${from}`);
  return pieces.join(to);
}

const withoutSpecials = (title: string) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a run says of each test, with the titles of what it is in ahead of its own. */
interface Report {
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[];
}

type Ending = 'green' | 'red' | 'neither';

/** How tests of the copy end, in one run. One that did not run, since nothing did or none is called so, is neither. */
async function endings(folder: string, tests: Fault['test'][]): Promise<Ending[]> {
  const report = path.join(folder, 'report.json');
  rmSync(report, { force: true });
  const files = [...new Set(tests.map(({ file }) => file))];
  const titles = tests.map(({ title }) => withoutSpecials(title)).join('|');
  const options = ['run', ...files, '-t', `(${titles})`, '--reporter=json', `--outputFile=${report}`];
  // Red tests end it with 1, and a run that could not begin leaves no report.
  await run(path.join('node_modules', '.bin', 'vitest'), options, {
    cwd: folder,
    timeout: 600_000,
    maxBuffer: 64 * 1024 * 1024,
  }).catch(() => undefined);
  if (!existsSync(report)) return tests.map(() => 'neither');
  const { testResults }: Report = JSON.parse(readFileSync(report, 'utf8'));
  return tests.map(({ file, title }) => {
    const found = testResults
      .filter(({ name }) => name.endsWith(`/${file}`))
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ fullName, status }) => fullName.includes(title) && /^(passed|failed)$/.test(status));
    if (found.length === 0) return 'neither';
    return found.some(({ status }) => status === 'failed') ? 'red' : 'green';
  });
}

/** Makes a fault in the copy, sees how its test ends, and mends it again. */
async function tried(folder: string, { edits, test }: Fault): Promise<Ending | undefined> {
  const files = new Map(edits.map(({ file }) => [file, readFileSync(path.join(folder, file), 'utf8')]));
  try {
    for (const edit of edits) {
      const at = path.join(folder, edit.file);
      writeFileSync(at, edited(readFileSync(at, 'utf8'), edit));
    }
    return (await endings(folder, [test]))[0];
  } finally {
    for (const [file, text] of files) writeFileSync(path.join(folder, file), text);
  }
}

/**
 * Makes each fault (those whose name holds `only`) in a copy of this checkout and runs the test that has to notice it,
 * which has to be green without the fault. Prints a line a fault; false when one went unnoticed.
 */
export async function noticed(only = ''): Promise<boolean> {
  const chosen = faults.filter(({ name }) => name.includes(only));
  if (chosen.length === 0) throw new Error(`No fault is called like "${only}".`);
  const folder = throwAwayFolder('mutants');
  let unnoticed = 0;
  try {
    await copyCheckout(folder);
    const without = await endings(
      folder,
      chosen.map(({ test }) => test),
    );
    for (const [at, fault] of chosen.entries()) {
      const withIt = without[at] === 'green' ? await tried(folder, fault) : 'neither';
      const good = withIt === 'red';
      if (!good) unnoticed += 1;
      const { file, title } = fault.test;
      say(
        `${good ? 'noticed' : 'NOT NOTICED'}  ${fault.name}: ${file} › ${title} was ${without[at]}, then ${withIt}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  say(`${chosen.length - unnoticed} of ${chosen.length} faults were noticed.`);
  return unnoticed === 0;
}
