import type { Load } from './drive';
import type { Rig } from './rig';

/** One way of doing what a row is about. The first of a row is what the others are measured by. */
export interface Way {
  name: string;
  /** What is asked again and again: the way's figure is requests a second. */
  load?: Load;
  /** What is asked over other connections meanwhile, and not counted. */
  beside?: Load;
  /** Measures something else: the way's figure is what it gives, in the row's unit. */
  take?(): Promise<number>;
}

export interface Goal {
  way: string;
  /** What it is compared with: another way of the row; absent where the figure itself is judged. */
  to?: string;
  /** The least it may be, as a share of the other, or as a figure. */
  least?: number;
  /** The most it may be. */
  most?: number;
}

/** One line of work, done in several ways in turns. */
export interface Row {
  name: string;
  /** Of its figures; requests a second where nothing is said. */
  unit?: 'ms' | 'MB';
  /** How often each way has its turn; as often as usual where nothing is said. */
  rounds?: number;
  ways: Way[];
  goals: Goal[];
  /** Throws when what was acknowledged in a turn is not what is there. */
  check?(way: string, acknowledged: number): Promise<void>;
}

/** What was measured of a row: a figure a round of each way. */
export interface Measured {
  row: Row;
  rounds: Map<string, number[]>;
}

/** The rows of a file of `bench/rows`, each made ready when its turn comes and told what the one before gave. */
export type Rows = (rig: Rig) => AsyncGenerator<Row, void, Measured>;

/** Not a number where there is nothing. */
export const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/** The median of what a way did beside another in the same rounds. */
export function ratio({ rounds }: Measured, way: string, to: string): number {
  const others = rounds.get(to) ?? [];
  return median((rounds.get(way) ?? []).map((figure, round) => figure / (others[round] ?? Number.NaN)));
}

/** What is wanted beside the checkout of `--before`, where there is one. */
export const beside = (rig: Rig, least: number): Goal[] =>
  rig.before ? [{ way: 'ours', to: 'before', least }] : [];
