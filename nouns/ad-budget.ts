import { millionths } from './money';

/** What a budget buys, in whole views. */
export interface Bought {
  views: number;
  /** What all of them cost: the budget, or more by less than one view where they do not fit into it. */
  most: number;
}

/**
 * What a budget buys at a price: views are charged until the budget is reached, so that the last may go over it. Undefined
 * without a budget or a price; both have six decimals at most, as what is kept has.
 */
export function boughtWith(budget: number, price: number): Bought | undefined {
  if (!(budget > 0 && price > 0) || !Number.isFinite(budget * price)) return undefined;
  const [all, one] = [BigInt(millionths(budget)), BigInt(millionths(price))];
  if (all === 0n || one === 0n) return undefined;
  const views = (all + one - 1n) / one;
  return { views: Number(views), most: Number(views * one) / 1_000_000 };
}
