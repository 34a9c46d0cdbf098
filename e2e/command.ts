import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a command of ours (`token`, `application`, `user`, `books`) on the platform under test; what it printed. */
export async function command(name: string, ...args: string[]): Promise<string> {
  const { E2E_PORT = '', E2E_DATA = '' } = process.env;
  const { stdout } = await run(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: E2E_PORT,
      APP_URL: `http://127.0.0.1:${E2E_PORT}`,
      DATA_DIR: E2E_DATA,
      DATABASE_URL: '',
    },
  });
  return stdout.trim();
}

/** A new API token of the person. */
export const tokenOf = (email: string) => command('token', '--email', email);

/** A new registered application. */
export async function registerApplication(redirectUri: string) {
  const printed = await command(
    'application',
    'create',
    '--name',
    'Campaign desk',
    '--redirect',
    redirectUri,
  );
  const [, id = '', secret = ''] = /^client_id (\S+)\nclient_secret (\S+)$/.exec(printed) ?? [];
  return { id, secret };
}
