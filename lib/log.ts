import { format } from 'node:util';
import pino, { type DestinationStream, type Logger } from 'pino';
import { env } from '@/lib/env';
import { errorRecord, safeError, safeFields, withoutSecrets } from '@/lib/safe-error';
import { singleton } from '@/lib/singleton';

/** The process's logger: one JSON object a line on standard output. What goes in passes `safe-error` first. */
export function log(): Logger {
  return singleton('log', () => makeLogger(env().LOG_LEVEL));
}

/** A logger of its own, for what reads the lines back. */
export function makeLogger(level: string, destination?: DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Errors are records by the time they come here.
    serializers: { err: (record: unknown) => record },
    formatters: { level: (label) => ({ level: label }) },
    hooks: {
      logMethod([first, ...more], method) {
        const fields = first instanceof Error ? { err: first } : first;
        const words = more.map((each) => safeFields(withoutQuotes(each, fields)));
        method.apply(this, [safeFields(fields), ...words] as unknown as Parameters<typeof method>);
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** A message that repeats what the error beside it says, as that error may say it. */
function withoutQuotes(words: unknown, fields: unknown): unknown {
  if (typeof words !== 'string' || typeof fields !== 'object' || fields === null) return words;
  let rest = words;
  for (const value of Object.values(fields)) {
    for (let at = value; at instanceof Error; at = at.cause) {
      if (at.message !== '') rest = rest.replaceAll(at.message, errorRecord(at).message);
    }
  }
  return rest;
}

const speakable = (value: unknown) => (value instanceof Error ? safeError(value) : safeFields(value));

/**
 * Lets what others print with `console`, above all Next about a page that failed, say no more than our own log does.
 * `asLines` writes errors and warnings as lines of the log; otherwise they stay as their writers form them.
 */
export function guardConsole(asLines: boolean): void {
  const guarded = singleton('log.console', () => ({ done: false }));
  if (guarded.done) return;
  guarded.done = true;
  for (const level of ['error', 'warn', 'info', 'log', 'debug', 'trace'] as const) {
    const print = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      if (!asLines || (level !== 'error' && level !== 'warn')) return print(...values.map(speakable));
      const err = values.find((value) => value instanceof Error);
      const words = values.filter((value) => value !== err).map(speakable);
      log()[level]({ err }, withoutSecrets(format(...words).trim()) || undefined);
    };
  }
}
