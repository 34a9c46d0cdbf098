import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Running, startUntil } from './processes';

/** Beside the project's own packages, since Next looks for itself upwards from its pages. */
const folder = path.join(process.cwd(), '.data', 'bare-next');
const next = path.resolve('node_modules/next/dist/bin/next');

const files = {
  'package.json': '{ "private": true, "type": "module" }',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } };`,
  'app/layout.jsx': `export default ({ children }) => (
  <html lang="en"><body style={{ font: '16px/1.5 sans-serif' }}>{children}</body></html>
);`,
  'app/page.jsx': `export const dynamic = 'force-dynamic';
export const metadata = { title: 'Bare', description: 'A page of Next with nothing but text.' };
const text = 'What a post needs, where it is published, what it pays and until when people can join: line ';
export default () => (
  <main><h1>Bare</h1>{Array.from({ length: 60 }, (_, line) => <p key={line}>{text}{line}</p>)}</main>
);`,
};

const environment = () => ({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' });

/** Builds a page of Next alone, about as long as ours: what the framework costs by itself on this machine. */
export function buildBareNext(): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  execFileSync(process.execPath, [next, 'build'], {
    cwd: folder,
    env: environment(),
    stdio: 'pipe',
    timeout: 180_000,
  });
}

/** Serves what was built until it is stopped. */
export const startBareNext = (port: number): Promise<Running> =>
  startUntil(`http://127.0.0.1:${port}/`, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: folder,
    env: environment(),
  });

/** Takes away what was built. */
export const removeBareNext = () => rmSync(folder, { recursive: true, force: true });
