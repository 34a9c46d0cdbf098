import { and, inArray, sql } from 'drizzle-orm';
import { type Actor, requireEditor, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns, tasks, users } from '@/db/schema';
import { parseCsv } from '@/lib/csv';
import { Failure } from '@/lib/failure';
import { type Metrics, measureTask } from './measure';
import { live, ofStaff, statusWords, type TaskStatus } from './policy';

const figures = ['reach', 'likes', 'comments', 'shares'] as const;
const columns = ['task_id', ...figures] as const;
const mostRows = 500;
const largest = 1_000_000_000;

/** One row of a file of metrics: what it says, whom it is about, and what is wrong with it. */
export interface MetricsRow {
  /** Where it stands in the file, counted from 1. */
  line: number;
  taskId: number | null;
  campaign: string | null;
  person: string | null;
  /** What the task has now. */
  before: Required<Metrics> | null;
  metrics: Metrics | null;
  problem: string | null;
}

const wrong = (message: string) => new Failure('invalid', message, { fields: { csv: message } });

/** The rows under a head that names each column once; `invalid` for anything that is no such file. */
function rowsOf(csv: string): { line: number; cells: Map<string, string> }[] {
  const [head, ...rows] = parseCsv(csv) ?? [];
  if (!head) throw wrong('This is not a CSV file with a head and rows.');
  const names = head.cells.map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !columns.some((column) => column === name));
  if (unknown !== undefined)
    throw wrong(`The head names "${unknown}", which is none of ${columns.join(', ')}.`);
  if (new Set(names).size < names.length) throw wrong('The head names a column twice.');
  if (!names.includes('task_id') || !names.includes('reach'))
    throw wrong('The head must name task_id and reach.');
  if (rows.length === 0) throw wrong('The file has a head and no rows.');
  if (rows.length > mostRows)
    throw wrong(`The file has ${rows.length} rows; ${mostRows} are taken at a time.`);
  return rows.map(({ line, cells }) => {
    if (cells.length !== names.length) return { line, cells: new Map() };
    return { line, cells: new Map(names.map((name, index) => [name, (cells[index] ?? '').trim()])) };
  });
}

const whole = (text: string | undefined) => (text && /^\d{1,10}$/.test(text) ? Number(text) : null);

/** What the row itself says, without asking who may see the task. */
function read({ line, cells }: { line: number; cells: Map<string, string> }): MetricsRow {
  const row = {
    line,
    taskId: null,
    campaign: null,
    person: null,
    before: null,
    metrics: null,
    problem: null,
  };
  if (cells.size === 0) return { ...row, problem: 'It has another number of columns than the head.' };
  const taskId = whole(cells.get('task_id'));
  if (taskId === null || taskId < 1 || taskId > 2_147_483_647) {
    return { ...row, problem: 'task_id must be the id of a task.' };
  }
  const metrics: Partial<Metrics> = {};
  for (const name of figures) {
    const text = cells.get(name);
    if (text === undefined || (text === '' && name !== 'reach')) continue;
    const value = whole(text);
    if (value === null || value > largest) {
      return { ...row, taskId, problem: `${name} must be a whole number from 0 to ${largest}.` };
    }
    metrics[name] = value;
  }
  return { ...row, taskId, metrics: metrics as Metrics };
}

interface Measurable extends Required<Metrics>, Record<string, unknown> {
  id: number;
  status: TaskStatus;
  campaign: string;
  person: string | null;
}

/** The tasks of the file that the user is staff of; locked in one order when they are about to be written. */
async function tasksOf(user: UserActor, ids: number[], lock: boolean): Promise<Map<number, Measurable>> {
  if (ids.length === 0) return new Map();
  const where = and(inArray(tasks.id, ids), live, ofStaff(user));
  if (lock) {
    await db().select({ id: tasks.id }).from(tasks).where(where).orderBy(tasks.id).for('no key update');
  }
  const rows = await db()
    .select({
      id: tasks.id,
      status: tasks.status,
      campaign: campaigns.name,
      person: users.name,
      reach: tasks.reach,
      likes: tasks.likes,
      comments: tasks.comments,
      shares: tasks.shares,
    })
    .from(tasks)
    .innerJoin(campaigns, sql`campaigns.id = tasks.campaign_id`)
    .leftJoin(users, sql`users.id = tasks.user_id`)
    .where(where);
  return new Map(rows.map((row) => [row.id, row]));
}

const measured: readonly TaskStatus[] = ['under_review', 'accepted', 'paid'];

async function plan(user: UserActor, csv: string, lock: boolean): Promise<MetricsRow[]> {
  const rows = rowsOf(csv).map(read);
  const known = await tasksOf(
    user,
    rows.flatMap(({ taskId }) => taskId ?? []),
    lock,
  );
  const firstLine = new Map<number, number>();
  return rows.map((row) => {
    if (row.taskId === null) return row;
    const task = known.get(row.taskId);
    if (!task) return { ...row, problem: row.problem ?? `There is no task ${row.taskId} of your campaigns.` };
    const { campaign, person, status, reach, likes, comments, shares } = task;
    const about = { ...row, campaign, person, before: { reach, likes, comments, shares } };
    const earlier = firstLine.get(row.taskId);
    firstLine.set(row.taskId, earlier ?? row.line);
    if (row.problem) return about;
    if (earlier !== undefined) return { ...about, problem: `Line ${earlier} is about the same task.` };
    if (!measured.includes(status)) {
      return { ...about, problem: `The task is ${statusWords(status)}: it has no post to measure.` };
    }
    return about;
  });
}

/** What a file of metrics would change, row by row, without changing anything; for staff of the tasks. */
export async function checkMetrics(actor: Actor, csv: string): Promise<MetricsRow[]> {
  return plan(requireEditor(actor), csv, false);
}

/**
 * Records every row of a CSV file with the columns task_id, reach, likes, comments and shares, or, when one of them
 * has a problem, none (`invalid`). A figure that is left out stays as it is. Returns how many tasks were measured.
 */
export async function importMetrics(actor: Actor, csv: string): Promise<number> {
  const user = requireEditor(actor);
  return transaction(async () => {
    const rows = await plan(user, csv, true);
    const problems = rows.filter(({ problem }) => problem !== null);
    if (problems.length > 0) {
      const [first] = problems;
      throw wrong(
        `Nothing was imported: ${problems.length} of ${rows.length} rows have a problem. Line ${first?.line}: ${first?.problem}`,
      );
    }
    const inOrder = [...rows].sort((one, other) => (one.taskId ?? 0) - (other.taskId ?? 0));
    for (const { taskId, metrics } of inOrder) {
      if (taskId !== null && metrics) await measureTask(user, taskId, metrics);
    }
    return rows.length;
  });
}
