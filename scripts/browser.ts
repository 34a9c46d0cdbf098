import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { say } from './progress.mjs';
import { runTool } from './tool';

/** The shell first: it has no window, whose own pages would take half of the processor from ours. */
const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'fonts-liberation', 'fonts-noto-color-emoji'];

/** A Chromium that is installed: the one named by CHROMIUM_PATH, Playwright's own, or the system's. */
export function findBrowser(): string | undefined {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM].find(
    (file) => file && existsSync(file),
  );
}

/** Makes sure there is a Chromium, by the system's packages where we may install them, or else Playwright's. */
export async function findOrInstallBrowser(): Promise<void> {
  if (!findBrowser()) {
    say('  No Chromium found; installing one.');
    if (!installDebianPackages())
      await runTool('playwright', ['install', '--with-deps', 'chromium'], () => undefined);
  }
  const found = findBrowser();
  if (!found) throw new Error('No Chromium could be installed. Install one, or set CHROMIUM_PATH to it.');
  say(`  ${found}`);
}

function installDebianPackages(): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...asRoot, 'apt-get', '-qq', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES);
}
