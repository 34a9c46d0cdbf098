import { formatMoney } from '@/nouns/money';

/** A sum in one currency. */
export interface Sum {
  currency: string;
  amount: number;
}

/**
 * Each currency of its own, in the `order` of whoever's money it is: sums of different money are never added. Nothing at
 * all is zero in the first currency they have, else in the platform's own.
 */
export function Sums({ sums, order }: { sums: readonly Sum[]; order: readonly string[] }) {
  const some = order.flatMap((currency) =>
    sums.filter((sum) => sum.currency === currency && sum.amount !== 0),
  );
  const shown = some.length > 0 ? some : [{ currency: order[0] ?? 'USD', amount: 0 }];
  return shown.map(({ currency, amount }) => (
    <span key={currency} className="block">
      {formatMoney(amount, { currency, code: order.length > 1 })}
    </span>
  ));
}
