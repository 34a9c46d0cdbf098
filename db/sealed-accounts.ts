import type postgres from 'postgres';
import { type Env, env } from '@/lib/env';
import { markOf, type SealKey, seal, sealedBy, sealKey, unseal } from '@/lib/sealed';
import { singleton } from '@/lib/singleton';
import { accountIdentity, accountLabel, type PayoutAccount, type PayoutMethodKind } from '@/nouns/payouts';

/** An account as tables keep it: nothing in it says where the money goes but the last characters of its label. */
export interface KeptAccount {
  kind: PayoutMethodKind;
  label: string;
  sealed: string;
  fingerprint: string;
}

/** What opens accounts; the first one seals them. AUTH_SECRET did before there was a key for it. */
function keysOf({ PAYOUT_KEY, AUTH_SECRET, PAYOUT_KEY_BEFORE }: Env): [SealKey, ...SealKey[]] {
  const others = [AUTH_SECRET, PAYOUT_KEY_BEFORE].flatMap((secret) => (secret ? [sealKey(secret)] : []));
  return [sealKey(PAYOUT_KEY ?? AUTH_SECRET), ...others];
}

/** The key that seals, and those before it, which still open. */
export const payoutKeys = (): [SealKey, ...SealKey[]] => singleton('payouts.keys', () => keysOf(env()));

/** An account, sealed by the key of today. */
export function keepAccount(account: PayoutAccount, [key] = payoutKeys()): KeptAccount {
  return {
    kind: account.kind,
    label: accountLabel(account),
    sealed: seal(JSON.stringify(account), key),
    fingerprint: markOf(accountIdentity(account), key),
  };
}

/** The account that was sealed. What was right when it was kept is not checked again. */
export const openAccount = (sealed: string, keys: readonly SealKey[] = payoutKeys()): PayoutAccount =>
  JSON.parse(unseal(sealed, keys)) as PayoutAccount;

/**
 * Refuses to go on where the latest account, or the latest secret of an authenticator app, was sealed by a key that this
 * instance does not have: it could pay nobody and let nobody in, and what it seals the others could not open.
 */
export async function requirePayoutKeys(sql: postgres.Sql): Promise<void> {
  const latest = await sql<{ sealed: string }[]>`
    (select sealed from payout_methods order by id desc limit 1) union all
    (select sealed from payouts order by id desc limit 1) union all
    (select sealed from authenticators order by created_at desc limit 1)`;
  if (latest.every(({ sealed }) => payoutKeys().some(({ id }) => id === sealedBy(sealed)))) return;
  throw new Error(
    'PAYOUT_KEY is not the key that sealed the accounts of this database; without one AUTH_SECRET is. Give every instance ' +
      'the same, and the one before as PAYOUT_KEY_BEFORE. Nothing was changed.',
  );
}
