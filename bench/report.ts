import { writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { connections, driver } from './drive';
import { type Goal, type Measured, median, ratio } from './row';

const table = '| work | unit | way | median | least | most | of the first |';
const goalTable = '| goal | wanted | is | |';

/** What a run measured, printed as it comes and written down at its end. */
export class Report {
  readonly misses: string[] = [];
  private readonly lines = [table, '| --- | --- | --- | ---: | ---: | ---: | ---: |'];
  private readonly goals = [goalTable, '| --- | ---: | ---: | --- |'];
  private readonly remarks: string[] = [];

  /** One row with its figures and goals. */
  add(measured: Measured): void {
    const { row } = measured;
    const unit = row.unit ?? '1/s';
    for (const { name } of row.ways) {
      const figures = measured.rounds.get(name) ?? [];
      if (figures.length === 0) continue;
      const of = ratio(measured, name, row.ways[0]?.name ?? '').toFixed(2);
      const shown = [median(figures), Math.min(...figures), Math.max(...figures)].map(digits);
      this.lines.push(`| ${row.name} | ${unit} | ${name} | ${shown.join(' | ')} | ${of} |`);
      const [middle = '', least, most] = shown;
      console.info(
        `${row.name.padEnd(46)} ${name.padEnd(24)} ${middle.padStart(8)} ${unit.padEnd(3)} (${least} to ${most})  ${of}`,
      );
    }
    for (const goal of row.goals) this.judge(measured, goal);
  }

  private judge(measured: Measured, { way, to, least, most }: Goal): void {
    const is = to === undefined ? median(measured.rounds.get(way) ?? []) : ratio(measured, way, to);
    const met = (least === undefined || is >= least) && (most === undefined || is <= most);
    const name = `${measured.row.name}: ${way}${to === undefined ? '' : ` of ${to}`}`;
    const wanted = [least !== undefined && `>= ${digits(least)}`, most !== undefined && `<= ${digits(most)}`]
      .filter(Boolean)
      .join(', ');
    this.goals.push(`| ${name} | ${wanted} | ${digits(is)} | ${met ? 'met' : 'missed'} |`);
    if (!met) this.misses.push(`${name} is ${digits(is)}, wanted ${wanted}`);
  }

  /** Every goal with what it came to. */
  printGoals(): void {
    for (const line of this.goals) console.info(line);
  }

  /** Something that was not measured, and why. */
  remark(text: string): void {
    console.info(text);
    this.remarks.push(`- ${text}`);
  }

  /** A row or a file of rows that failed, which fails the run. */
  failed(what: string, error: unknown): void {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    this.misses.push(`${what}: ${why}`);
    this.remark(`${what} failed: ${why}`);
  }

  /** Writes the tables to a file. */
  write(file: string, turns: { rounds: number; seconds: number }): void {
    const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${platform()} ${arch()}, Node ${process.version}`;
    const about = `${new Date().toISOString().slice(0, 10)}, ${machine}. ${turns.rounds} rounds of ${turns.seconds} s a way in turns, ${connections} connections unless the row says otherwise, driven by ${driver}; server, database and load on the one machine. Figures are medians; shares are the median of the rounds' own. The first way of a row is what the others are shares of.`;
    const remarks = this.remarks.length > 0 ? ['', '## Not measured', '', ...this.remarks] : [];
    const parts = ['# What `npm run bench` measured', '', about, '', ...this.lines, '', ...this.goals];
    writeFileSync(file, [...parts, ...remarks, ''].join('\n'));
  }
}

/** Three digits at least where a figure is small. */
const digits = (figure: number) => figure.toFixed(figure >= 100 ? 0 : figure >= 10 ? 1 : 2);
