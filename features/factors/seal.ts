import { payoutKeys } from '@/db/sealed-accounts';
import { type SealKey, seal, unseal } from '@/lib/sealed';

/** The secret of an authenticator app as the table keeps it. */
export const sealSecret = (secret: string, [key]: readonly [SealKey, ...SealKey[]] = payoutKeys()) =>
  seal(secret, key);

/** The secret that was sealed. */
export const openSecret = (sealed: string, keys: readonly SealKey[] = payoutKeys()) => unseal(sealed, keys);
