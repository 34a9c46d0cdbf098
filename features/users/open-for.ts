import type { SQL } from 'drizzle-orm';
import { openSession, type SessionClaims } from '@/auth/sessions';
import { transaction } from '@/db/client';
import { stay } from './stay';
import { tellNewDevice } from './tell-new-device';

/**
 * Opens the session of somebody who proved who they are, and tells them what is new about it, or that their account stays:
 * all of it or nothing, so that whoever is refused after all leaves no session that nobody uses.
 */
export const openFor = (userId: number, headers: Headers, still?: SQL): Promise<SessionClaims> =>
  transaction(async () => {
    await tellNewDevice(userId, headers);
    const claims = await openSession(userId, headers, still);
    await stay(userId);
    return claims;
  });
