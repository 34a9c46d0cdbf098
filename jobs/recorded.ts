import type { Task, TaskList } from 'graphile-worker';
import { recordRun } from '@/features/system';
import { log } from '@/lib/log';

/** The tasks, each noting how it ended; a note that cannot be made changes nothing about the job. */
export function recorded(tasks: TaskList): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).flatMap(([name, task]) => (task ? [[name, noting(name, task)]] : [])),
  );
}

const noting =
  (name: string, task: Task): Task =>
  async (payload, helpers) => {
    const run = { task: name, attempt: helpers.job.attempts, startedAt: new Date() };
    const note = (error?: unknown) =>
      recordRun({ ...run, error }).catch((cause: unknown) => {
        log().warn({ err: cause, task: name }, 'The end of a job could not be noted.');
      });
    try {
      const result = await task(payload, helpers);
      await note();
      return result;
    } catch (error) {
      await note(error ?? new Error('failed without saying why'));
      throw error;
    }
  };
