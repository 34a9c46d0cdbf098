import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import sharp from 'sharp';
import { shared, type Tool, tools } from './generators/tools';
import { makePlace, startWorld, type World } from './generators/world';
import { complain, say, step } from './progress.mjs';

/**
 * Public generators make clients of our three documents; each is compiled with `--strict` and makes calls. Needs a registry,
 * so it is no part of the checks.
 */
const { values } = parseArgs({
  options: {
    /** Only tools whose name contains this. */
    only: { type: 'string', default: '' },
    /** An instance that is up; without one the demo world is started. */
    url: { type: 'string' },
    /** There: the token of somebody who manages a campaign. */
    token: { type: 'string' },
    /** There: the token of an influencer. */
    'witness-token': { type: 'string' },
  },
});

const faces = ['ads', 'campaigns', 'watch'];
const run = promisify(execFile);
const folder = mkdtempSync(path.join(tmpdir(), 'fanfare-made-clients-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
type Row = { tool: string; generates: string; strict: string; calls: string };
const failures: string[] = [];

/** The end of what a tool printed, on one line. */
const lastWords = (error: unknown) => {
  const { stdout = '', stderr = '', message = '' } = error as Record<string, string>;
  return (stdout + stderr || message).trim().replace(/\s+/g, ' ').slice(-600);
};

async function world(): Promise<World> {
  const { url, token, 'witness-token': witnessToken } = values;
  if (!url) return step('Starting the demo world', startWorld);
  if (!token || !witnessToken) throw new Error('--url needs --token and --witness-token.');
  return { base: new URL(url).origin, token, witnessToken, stop: async () => undefined };
}

/** Whether the work was done; what went wrong is kept for the end. */
async function done(what: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    failures.push(`${what}: ${lastWords(error)}`);
    return false;
  }
}

async function tryOut({ name, packages, generate }: Tool, env: Record<string, string>): Promise<Row> {
  const cwd = path.join(folder, name);
  mkdirSync(path.join(cwd, 'made'), { recursive: true });
  writeFileSync(path.join(cwd, 'package.json'), '{"private":true,"type":"module"}');
  // Some ask for a newer Node than ours, and run on it.
  const quietly = [
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--engine-strict=false',
    '--loglevel=error',
  ];
  const install = () => run('npm', ['install', ...quietly, ...shared, ...packages], { cwd });
  if (!(await done(`${name} installs`, install))) {
    return { tool: name, generates: '-', strict: '-', calls: '-' };
  }
  let made = 0;
  for (const face of faces) {
    const [binary = '', ...args] = generate(`${env.BASE}/openapi/${face}`, face);
    const command = () => run(path.join(cwd, 'node_modules', '.bin', binary), args, { cwd });
    if (await done(`${name} generates ${face}`, command)) made++;
  }
  const calls = path.resolve('scripts/generators/calls');
  cpSync(path.join(calls, 'world.ts'), path.join(cwd, 'world.ts'));
  cpSync(path.join(calls, `${name}.ts`), path.join(cwd, 'calls.ts'));
  const options =
    '--strict --noEmit --skipLibCheck --target es2022 --module esnext --moduleResolution bundler';
  const lib = '--lib es2023,dom,dom.iterable --types node';
  const compile = () =>
    run('node_modules/.bin/tsc', [...`${options} ${lib}`.split(' '), 'calls.ts'], { cwd });
  const strict = await done(`${name} compiles`, compile);

  let results: { call: string; problem?: string }[] = [];
  const tsx = path.resolve('node_modules/tsx/dist/cli.mjs');
  await done(`${name} calls`, async () => {
    const { stdout } = await run(process.execPath, [tsx, 'calls.ts'], {
      cwd,
      env: { ...process.env, ...env },
      timeout: 120_000,
    });
    results = stdout.split('\n').flatMap((line) => (line.startsWith('{"call"') ? [JSON.parse(line)] : []));
  });
  const refused = results.filter(({ problem }) => problem);
  for (const { call, problem } of refused) failures.push(`${name}, ${call}: ${problem}`);
  return {
    tool: packages.slice(0, 2).join(' + '),
    generates: `${made}/${faces.length}`,
    strict: strict ? 'yes' : 'no',
    calls: `${results.length - refused.length}/${results.length}`,
  };
}

let running: World | undefined;
try {
  running = await world();
  const { base, token, witnessToken } = running;
  const picture = path.join(folder, 'gate.jpg');
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  await sharp({ create: { width: 320, height: 240, channels: 3, background: '#888', noise } })
    .jpeg()
    .toFile(picture);
  const env = {
    BASE: base,
    TOKEN: token,
    WITNESS_TOKEN: witnessToken,
    PLACE: await makePlace(running),
    PICTURE: picture,
  };
  const rows: Row[] = [];
  for (const tool of tools.filter(({ name }) => name.includes(values.only))) {
    rows.push(await step(tool.name, () => tryOut(tool, env)));
  }
  say('');
  const all = [{ tool: 'tool', generates: 'generates', strict: 'strict', calls: 'calls' }, ...rows];
  const width = Math.max(...all.map(({ tool }) => tool.length));
  for (const { tool, generates, strict, calls } of all) {
    say(`${tool.padEnd(width)}  ${generates.padEnd(9)}  ${strict.padEnd(6)}  ${calls}`);
  }
  for (const failure of failures) complain(new Error(failure));
} catch (error) {
  failures.push(lastWords(error));
  complain(error);
} finally {
  await running?.stop();
}
process.exit(failures.length > 0 ? 1 : 0);
