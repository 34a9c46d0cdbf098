import { type Actor, requireAdmin } from '@/auth/actor';
import { balancesOf } from '@/features/ledger';

/** What a person holds and is owed in one currency, from the ledger. */
export interface HeldMoney {
  currency: string;
  /** Accepted work that is not paid yet. */
  owed: number;
  /** In the wallet. */
  wallet: number;
  /** Asked for and not sent yet. */
  clearing: number;
}

/** What a person holds and is owed by currency, as the ledger has it; administrators only. */
export async function moneyOf(actor: Actor, userId: number): Promise<HeldMoney[]> {
  requireAdmin(actor);
  const owner = `user:${userId}` as const;
  const [owed, wallet, clearing] = await Promise.all([
    balancesOf('task_payable', owner),
    balancesOf('wallet', owner),
    balancesOf('payout_clearing', owner),
  ]);
  const currencies = [...new Set([...owed, ...wallet, ...clearing].map(({ currency }) => currency))].sort();
  // These accounts hold what we owe, which stands as a credit.
  const held = (balances: typeof owed, currency: string) =>
    0 - (balances.find((each) => each.currency === currency)?.amount ?? 0);
  return currencies.map((currency) => ({
    currency,
    owed: held(owed, currency),
    wallet: held(wallet, currency),
    clearing: held(clearing, currency),
  }));
}
