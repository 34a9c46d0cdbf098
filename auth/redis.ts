import { Redis } from 'ioredis';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { singleton } from '@/lib/singleton';

/** How the counters of calls are shared: `none` without REDIS_URL. */
export type RedisState = 'none' | 'ok' | 'away';

interface Connection {
  client: Redis;
  /** Undefined until it was reached, or missed, for the first time. */
  state: 'ok' | 'away' | undefined;
}

/** The connection to REDIS_URL, if there is one. That it is lost, and that it is back, is logged once each. */
function connection(): Connection | undefined {
  const url = env().REDIS_URL;
  if (!url) return undefined;
  return singleton('redis', () => {
    const client = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      connectTimeout: 2_000,
      // A server that hangs must not hold every call.
      commandTimeout: 500,
      retryStrategy: (tries) => Math.min(tries * 200, 5_000),
    });
    const opened: Connection = { client, state: undefined };
    const lost = (err?: Error) => {
      if (opened.state === 'away') return;
      opened.state = 'away';
      log().warn({ err }, 'Redis cannot be reached: until it is back, each instance counts calls by itself.');
    };
    client.on('error', lost);
    client.on('close', () => lost());
    client.on('ready', () => {
      if (opened.state === 'away') log().info('Redis is back: calls are counted over all instances again.');
      opened.state = 'ok';
    });
    return opened;
  });
}

/** The client of REDIS_URL, if there is one. */
export const redis = (): Redis | undefined => connection()?.client;

/** Whether Redis answers. Opens the connection if there is none yet, so that a start tells of one that is away. */
export function redisState(): RedisState {
  const opened = connection();
  return opened ? (opened.state ?? 'away') : 'none';
}

/** Ends the connection; for the server's shutdown. */
export function closeRedis(): void {
  const opened = connection();
  if (!opened) return;
  opened.client.removeAllListeners('close');
  opened.client.disconnect();
}
