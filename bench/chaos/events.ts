import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type postgres from 'postgres';
import type { startCluster } from '@/scripts/postgres/cluster';
import type { Instance } from '../scale/instance';
import type { SmallDisk } from './small-disk';
import type { makeWorld } from './world';

/** Something that goes wrong, and how often. */
export interface Event {
  name: string;
  times: number;
  happen: () => Promise<void>;
}

/** Calls until it succeeds, for half a minute at most: what is being started refuses for a while. */
export async function until<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 120) throw error;
      await setTimeout(250);
    }
  }
}

/** Pauses or resumes processes, as a disk or a machine that hangs does. */
function signalAll(signal: 'SIGSTOP' | 'SIGCONT', pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      // A backend that ended meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** A client that begins a request and never goes on; gives how to hang up. */
function slowClient(port: number) {
  const socket = connect(port, '127.0.0.1');
  // It is cut off by the server at some point, which is what should happen.
  socket.on('error', () => undefined);
  socket.write(
    'POST /v1/reports HTTP/1.1\r\nHost: slow\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{',
  );
  return () => socket.destroy();
}

/** Uses up what the database keeps in hand for its log, while others write; gives whether it then refused to go on. */
async function runsOut(sql: postgres.Sql): Promise<boolean> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const refused = await sql`select pg_switch_wal()`.then(
      () => false,
      () => true,
    );
    if (refused) return true;
    await setTimeout(25);
  }
  return false;
}

/** Everything that goes wrong in a run, one after the other. `data` is the folder of the database. */
export function eventsFor({
  app,
  cluster,
  sql,
  world,
  disk,
  data,
  kills,
  databaseKills,
  away,
}: {
  app: Instance;
  cluster: Awaited<ReturnType<typeof startCluster>>;
  sql: postgres.Sql;
  world: Awaited<ReturnType<typeof makeWorld>>;
  /** Everything that is written is on it; undefined where none could be made. */
  disk: SmallDisk | undefined;
  data: string;
  kills: number;
  databaseKills: number;
  /** Seconds without a database. */
  away: number;
}): Event[] {
  const postmaster = () => Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
  const startedAgain = async () => {
    await until(() => cluster.revive());
    await until(() => sql`select 1`);
  };
  const fullDisk = ({ fill, free }: SmallDisk): Event => ({
    name: 'the disk is full',
    times: 2,
    happen: async () => {
      fill();
      try {
        const { status } = await world.upload();
        if (status !== 503) throw new Error(`a picture was answered ${status} with no room for it`);
        if (!(await runsOut(sql))) throw new Error('the database found room to write on');
        await setTimeout(2_000);
      } finally {
        free();
      }
      await startedAgain();
    },
  });
  return [
    {
      name: 'the platform is killed',
      times: kills,
      happen: async () => {
        await app.end('SIGKILL');
        await app.start();
      },
    },
    {
      name: 'Postgres is killed',
      times: databaseKills,
      happen: async () => {
        process.kill(postmaster(), 'SIGKILL');
        await setTimeout(500);
        await startedAgain();
      },
    },
    {
      name: 'every connection is cut',
      times: 5,
      happen: async () => {
        await until(
          () => sql`select pg_terminate_backend(pid) from pg_stat_activity
            where backend_type = 'client backend' and pid <> pg_backend_pid()`,
        );
      },
    },
    {
      name: 'every ad and campaign is locked for four seconds',
      times: 2,
      happen: async () => {
        await sql.begin(async (open) => {
          await open`select id from ads order by id for update`;
          await open`select id from campaigns order by id for update`;
          await setTimeout(4_000);
        });
      },
    },
    {
      name: 'two hundred clients never finish what they send',
      times: 2,
      happen: async () => {
        const clients = Array.from({ length: 200 }, () => slowClient(app.port));
        try {
          await setTimeout(3_000);
          const { ok } = await fetch(`${app.origin}/readyz`, { signal: AbortSignal.timeout(2_000) });
          if (!ok) throw new Error('nobody else is served meanwhile');
        } finally {
          for (const hangUp of clients) hangUp();
        }
      },
    },
    ...(disk ? [fullDisk(disk)] : []),
    {
      name: `no database for ${away} seconds`,
      times: 1,
      happen: async () => {
        const rows = await sql<{ pid: number }[]>`select pid from pg_stat_activity`;
        const pids = [postmaster(), ...rows.map(({ pid }) => pid)];
        signalAll('SIGSTOP', pids);
        await setTimeout(away * 1_000);
        signalAll('SIGCONT', pids);
        await until(() => sql`select 1`);
      },
    },
  ];
}
