import { type Actor, requireAdmin } from '@/auth/actor';
import { transaction } from '@/db/client';
import { setBan } from './ban';
import { forceLogout } from './force-logout';
import { findUser, type UserRow } from './reads/directory';

export interface Moderation {
  /** `suspended` bans and needs a reason; `active` lifts a ban. */
  status?: 'active' | 'suspended';
  reason?: string;
  /** Ends every browser session. */
  forceLogout?: boolean;
}

/** Bans, unbans or logs out a user given by uuid, all of it or nothing. Administrators only. */
export async function moderateUser(
  actor: Actor,
  uuid: string,
  { status, reason, forceLogout: logout }: Moderation,
): Promise<UserRow> {
  requireAdmin(actor);
  return transaction(async () => {
    const { id } = await findUser(actor, uuid);
    if (status) await setBan(actor, { userId: id, banned: status === 'suspended', reason });
    if (logout) await forceLogout(actor, id);
    return findUser(actor, id);
  });
}
