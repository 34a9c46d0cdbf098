import { and, inArray, sql } from 'drizzle-orm';
import { type Actor, requireEditor, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns, tasks, users } from '@/db/schema';
import { parseCsv } from '@/lib/csv';
import { Failure } from '@/lib/failure';
import { readWholeNumbers, type WholeNumber } from '@/lib/whole-numbers';
import { figures } from '@/nouns/tasks';
import { type Metrics, measureTask } from './measure';
import { inOrder, live, ofStaff, statusWords, type TaskStatus } from './policy';
import { MOST_MEASURED } from './reads/unmeasured';

type Column = 'task_id' | (typeof figures)[number];
const mostRows = 5000;

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
  /** False when the task has these figures already. */
  changes: boolean;
  problem: string | null;
}

/** What a file of metrics says: its rows, and the columns in it that are none of ours. */
export interface MetricsCheck {
  rows: MetricsRow[];
  passedOver: string[];
}

const wrong = (message: string) => new Failure('invalid', message, { fields: { csv: message } });

interface Cell {
  text: string;
  number: WholeNumber;
}
interface ReadLine {
  line: number;
  /** Undefined for a row with cells beyond the head. */
  cells: Map<Column, Cell> | undefined;
}

/** Which of our columns each heading is: `Task ID` and, in our own exports, `id` are task_id. */
function columnsOf(heads: string[]): (Column | undefined)[] {
  const names = heads.map((head) =>
    head
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  const id = names.includes('task_id') ? 'task_id' : 'id';
  const known = names.map((name) => (name === id ? 'task_id' : figures.find((figure) => figure === name)));
  const found = known.filter((name) => name !== undefined);
  const twice = [...new Set(found.filter((name, at) => found.indexOf(name) < at))];
  const lacking = (['task_id', 'reach'] as const).filter((name) => !found.includes(name));
  const problems = [
    twice.length > 0 && `The head names ${twice.join(' and ')} twice.`,
    lacking.length > 0 && `The head must name ${lacking.join(' and ')}.`,
  ].filter((problem) => problem !== false);
  if (problems.length > 0) throw wrong(problems.join(' '));
  return known;
}

/** The rows under a head that names each of our columns once; `invalid` for anything that is no such table. */
function tableOf(csv: string): { lines: ReadLine[]; passedOver: string[] } {
  const [head, ...rows] = parseCsv(csv) ?? [];
  if (!head) throw wrong('This is not a table with a head and rows.');
  const known = columnsOf(head.cells);
  if (rows.length === 0) throw wrong('The file has a head and no rows.');
  if (rows.length > mostRows)
    throw wrong(`The file has ${rows.length} rows; ${mostRows} are taken at a time.`);
  const filled = (at: number) => rows.some(({ cells }) => cells[at]?.trim());
  const passedOver = head.cells.flatMap((name, at) =>
    known[at] === undefined && (name.trim() || filled(at)) ? [name.trim() || `column ${at + 1}`] : [],
  );
  const columns = known.flatMap((name, at) => {
    const texts = rows.map(({ cells }) => (cells[at] ?? '').trim());
    return name ? [{ name, texts, numbers: readWholeNumbers(texts) }] : [];
  });
  const cellsOf = (row: number) =>
    columns.flatMap(({ name, texts, numbers }) => {
      const [text, number] = [texts[row], numbers[row]];
      return text !== undefined && number ? [[name, { text, number }] as const] : [];
    });
  const lines = rows.map(({ line, cells }, row) => ({
    line,
    cells: cells.slice(known.length).some((cell) => cell.trim()) ? undefined : new Map(cellsOf(row)),
  }));
  return { lines, passedOver };
}

/** The number of a cell, or what is wrong with it and what to do. */
function numberOf(name: Column, { text, number }: Cell, [from, to, what]: [number, number, string]) {
  if ('value' in number && number.value >= from && number.value <= to) return number.value;
  if (!('value' in number) && number.wrong === 'two readings') {
    return `${name}: ${text} may have decimals, since the column has ${number.other} too. Write its numbers without signs, such as 12000.`;
  }
  return `${name} must be ${what}.`;
}

/** What the row itself says, without asking who may see the task. */
function read({ line, cells }: ReadLine): MetricsRow {
  const row = {
    line,
    taskId: null,
    campaign: null,
    person: null,
    before: null,
    metrics: null,
    changes: true,
    problem: null,
  };
  if (cells === undefined) {
    return {
      ...row,
      problem: 'It has more cells than the head. Numbers with a comma stand in quotes: "12,000".',
    };
  }
  const id = cells.get('task_id');
  const taskId = id ? numberOf('task_id', id, [1, 2_147_483_647, 'the id of a task']) : null;
  if (typeof taskId !== 'number') return { ...row, problem: taskId };
  const given = figures.filter((name) => cells.get(name)?.text);
  // A row nobody filled in says nothing.
  if (given.length === 0) return { ...row, taskId, changes: false };
  const metrics: Partial<Metrics> = {};
  const problems: string[] = [];
  for (const name of figures) {
    const cell = cells.get(name);
    if (!cell || (name !== 'reach' && !cell.text)) continue;
    const value = numberOf(name, cell, [0, largest, `a whole number from 0 to ${largest}`]);
    if (typeof value === 'string') problems.push(value);
    else metrics[name] = value;
  }
  if (problems.length > 0) return { ...row, taskId, problem: problems.join(' ') };
  return { ...row, taskId, metrics: metrics as Metrics };
}

interface Measurable extends Required<Metrics>, Record<string, unknown> {
  id: number;
  status: TaskStatus;
  campaign: string;
  person: string | null;
}

/** The tasks of the file that the user is staff of, in the order of changes; held when they are about to be changed. */
async function tasksOf(user: UserActor, ids: number[], lock: boolean): Promise<Map<number, Measurable>> {
  if (ids.length === 0) return new Map();
  const where = and(inArray(tasks.id, ids), live, ofStaff(user));
  if (lock) {
    await db()
      .select({ id: tasks.id })
      .from(tasks)
      .where(where)
      .orderBy(...inOrder)
      .for('no key update');
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
    .where(where)
    .orderBy(...inOrder);
  return new Map(rows.map((row) => [row.id, row]));
}

const measured: readonly TaskStatus[] = ['under_review', 'accepted', 'paid'];

async function plan(user: UserActor, csv: string, lock: boolean) {
  const { lines, passedOver } = tableOf(csv);
  const given = lines.map(read);
  const known = await tasksOf(
    user,
    given.flatMap(({ taskId }) => taskId ?? []),
    lock,
  );
  const firstLine = new Map<number, number>();
  const rows = given.map((row) => {
    if (row.taskId === null) return row;
    const task = known.get(row.taskId);
    if (!task) return { ...row, problem: row.problem ?? `There is no task ${row.taskId} of your campaigns.` };
    const { campaign, person, status, reach, likes, comments, shares } = task;
    const before = { reach, likes, comments, shares };
    const { metrics } = row;
    const changes = metrics
      ? figures.some((name) => (metrics[name] ?? before[name]) !== before[name])
      : row.changes;
    const about = { ...row, campaign, person, before, changes };
    const earlier = firstLine.get(row.taskId);
    firstLine.set(row.taskId, earlier ?? row.line);
    if (row.problem) return about;
    if (earlier !== undefined) return { ...about, problem: `Line ${earlier} is about the same task.` };
    // An export has every task of its campaign: those nobody gave figures say nothing, whatever their state.
    if (changes && !measured.includes(status)) {
      return { ...about, problem: `The task is ${statusWords(status)}: it has no post to measure.` };
    }
    return about;
  });
  const changing = rows.filter(({ changes }) => changes).length;
  if (changing > MOST_MEASURED) {
    throw wrong(`The file changes ${changing} tasks; ${MOST_MEASURED} are taken at a time.`);
  }
  return { rows, passedOver, known: [...known.keys()] };
}

/** What a file of metrics would change, row by row, without changing anything; for staff of the tasks. */
export async function checkMetrics(actor: Actor, csv: string): Promise<MetricsCheck> {
  const { rows, passedOver } = await plan(requireEditor(actor), csv, false);
  return { rows, passedOver };
}

/**
 * Records every row of a table with the columns task_id, reach, likes, comments and shares, as spreadsheets make them,
 * or, when one of them has a problem, none (`invalid`). Other columns are passed over, and a figure that is left out
 * stays as it is. Thousands may be set apart by any sign that a column uses throughout. Returns how many tasks got other figures.
 */
export async function importMetrics(actor: Actor, csv: string): Promise<number> {
  const user = requireEditor(actor);
  return transaction(async () => {
    const { rows, known } = await plan(user, csv, true);
    const problems = rows.filter(({ problem }) => problem !== null);
    if (problems.length > 0) {
      const [first] = problems;
      throw wrong(
        `Nothing was imported: ${problems.length} of ${rows.length} rows have a problem. Line ${first?.line}: ${first?.problem}`,
      );
    }
    const changing = new Map(rows.filter(({ changes }) => changes).map((row) => [row.taskId, row.metrics]));
    for (const id of known) {
      const metrics = changing.get(id);
      if (metrics) await measureTask(user, id, metrics);
    }
    return changing.size;
  });
}
