/** How many passkeys somebody may have. */
export const mostPasskeys = 10;

/** How long the name of one may be. */
export const passkeyNameLength = 60;

/** What somebody confirms their sign-ins with: a code of an authenticator app, a passkey, or either. */
export type Factors = 'code' | 'passkey' | 'either';
