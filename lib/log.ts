import pino, { type Logger } from 'pino';
import { env } from '@/lib/env';
import { singleton } from '@/lib/singleton';

/** The process's logger: one JSON object a line on standard output; secrets never reach it. */
export function log(): Logger {
  return singleton('log', () =>
    pino({
      level: env().LOG_LEVEL,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: pino.stdSerializers.err, err: pino.stdSerializers.err },
      redact: {
        paths: [
          'authorization',
          'cookie',
          'password',
          'secret',
          'token',
          '*.authorization',
          '*.cookie',
          '*.password',
        ],
        censor: '[hidden]',
      },
    }),
  );
}
