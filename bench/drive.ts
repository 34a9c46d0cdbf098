import { execFile, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** The same request again and again, or one path after another. */
export interface Load {
  origin: string;
  method: 'GET' | 'POST';
  paths: string[];
  headers?: Record<string, string>;
  /** What each request sends. */
  body?: string;
  /** How many callers, where not as many as usual. */
  callers?: number;
  /** Each request has an Idempotency-Key of its own. */
  keyed?: boolean;
}

export interface Driven {
  perSecond: number;
  /** Whole answers that came, and how many of them were no success. */
  answered: number;
  failed: number;
}

const hasWrk = (() => {
  try {
    execFileSync('which', ['wrk'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

export const driver = hasWrk ? 'wrk' : 'a loop of our own over sockets (wrk is not installed)';

/** How many callers there are, each waiting for its answer before the next request. */
export const connections = 128;

/** Asks as fast as answers come. */
export const drive = (load: Load, seconds: number): Promise<Driven> =>
  (hasWrk ? byWrk : bySockets)(load, seconds);

const lua = ({ method, paths, headers = {}, keyed, body }: Load) => `
local paths = { ${paths.map((each) => JSON.stringify(each)).join(', ')} }
local headers = { ${Object.entries(headers).map(([name, value]) => `[${JSON.stringify(name)}] = ${JSON.stringify(value)}`)} }
local body = ${body === undefined ? 'nil' : JSON.stringify(body)}
local made, turn = {}, 0
function init()
  for at, path in ipairs(paths) do made[at] = wrk.format("${method}", path, headers, body) end
end
function request()
  turn = turn + 1
  local at = turn % #paths + 1
  ${
    keyed
      ? `headers["Idempotency-Key"] = "${randomUUID()}-" .. turn
  return wrk.format("${method}", paths[at], headers, body)`
      : 'return made[at]'
  }
end`;

async function byWrk(load: Load, seconds: number): Promise<Driven> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fanfare-wrk-'));
  try {
    const script = path.join(folder, 'load.lua');
    writeFileSync(script, lua(load));
    const args = [
      '-t1',
      `-c${load.callers ?? connections}`,
      `-d${seconds}s`,
      '--timeout',
      '10s',
      '-s',
      script,
      load.origin,
    ];
    const { stdout } = await promisify(execFile)('wrk', args);
    const figure = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0);
    const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/
      .exec(stdout)
      ?.slice(1);
    return {
      perSecond: figure(/Requests\/sec: +([\d.]+)/),
      answered: figure(/(\d+) requests in /),
      failed:
        figure(/Non-2xx or 3xx responses: (\d+)/) +
        (broken ?? []).reduce((total, each) => total + Number(each), 0),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bySockets(load: Load, seconds: number): Promise<Driven> {
  const { hostname, port, host } = new URL(load.origin);
  const run = randomUUID();
  const driven: Driven = { perSecond: 0, answered: 0, failed: 0 };
  let turn = 0;
  const next = () => {
    turn++;
    const body = load.body ?? '';
    const length = String(Buffer.byteLength(body));
    const lines = Object.entries({ host, 'content-length': length, ...load.headers });
    if (load.keyed) lines.push(['idempotency-key', `${run}-${turn}`]);
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    return `${load.method} ${load.paths[turn % load.paths.length]} HTTP/1.1\r\n${head}\r\n${body}`;
  };
  const began = performance.now();
  const isOver = () => performance.now() - began > seconds * 1000;
  const caller = () =>
    new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(next()));
      let got = '';
      socket.on('data', (piece) => {
        got += piece.toString('latin1');
        const head = got.indexOf('\r\n\r\n');
        const length = Number(/\r\ncontent-length: (\d+)/i.exec(got)?.[1]);
        if (head < 0 || got.length < head + 4 + length) return;
        driven.answered++;
        if (!got.startsWith('HTTP/1.1 2')) driven.failed++;
        got = '';
        if (isOver()) socket.destroy();
        else socket.write(next());
      });
      socket.on('error', () => driven.failed++).on('close', () => resolve());
    });
  await Promise.all(Array.from({ length: load.callers ?? connections }, caller));
  driven.perSecond = driven.answered / ((performance.now() - began) / 1000);
  return driven;
}
