import { formatMoney } from '@/nouns/money';
import type { ChartUnit } from './chart-unit';

/** The steps an axis goes in, between one power of ten and the next. */
const nice = [1, 2, 5, 10];

/** The marks of an axis, each with its own words. */
export interface Axis {
  ticks: number[];
  label: (value: number) => string;
}

/** A large figure, short. */
function axisFigure(value: number, unit: ChartUnit): string {
  if (unit.kind === 'money') return formatMoney(value, { currency: unit.currency, compact: true });
  return new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** A number of so few digits without what floats add to it. */
const clean = (value: number) => Number(value.toPrecision(12));

/**
 * Marks for figures from nought, in about four equal steps of one, two or five. Their words differ and say what they are:
 * small amounts are written in full, with as many decimals as the step has, large ones short.
 */
export function axisOf(values: readonly number[], unit: ChartUnit): Axis {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rough = (most - least) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const fit = clean((nice.find((each) => each * power >= rough * (1 - 1e-9)) ?? 10) * power);
  const step = unit.kind === 'count' ? Math.max(1, fit) : fit;
  const [first, last] = [Math.floor(clean(least / step)), Math.ceil(clean(most / step))];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => clean((first + at) * step));
  const short = Math.max(Math.abs(least), most) >= 1000;
  const label = (value: number) => {
    if (unit.kind === 'percent') return `${clean(value * 100)}%`;
    if (unit.kind === 'count' || short) return axisFigure(value, unit);
    return formatMoney(value, { currency: unit.currency, precise: true });
  };
  return { ticks, label };
}
