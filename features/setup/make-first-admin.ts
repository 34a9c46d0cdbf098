import { sql } from 'drizzle-orm';
import { anonymous } from '@/auth/actor';
import { limitSetup } from '@/auth/limits';
import { db } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { insertUser } from '@/features/users';
import { Failure } from '@/lib/failure';
import { isSetupCode } from './code';
import { setupOpen } from './open';

export interface FirstAdmin {
  /** The one that the start wrote into the log. */
  code: string;
  email: string;
  password: string;
  name: string;
}

/** Any fixed number: whoever makes the first administrator holds it, so that there is one first. */
const FIRST_ADMIN_LOCK = 7_323_472;

/**
 * Makes the first administrator of a platform that has none, active at once, for whoever has the code; attempts are
 * counted. `not_found` as soon as there is one, whatever else is given; `invalid` for a wrong code.
 */
export async function makeFirstAdmin({ code, ...values }: FirstAdmin, from: string): Promise<number> {
  await limitSetup(from);
  if (!(await setupOpen())) throw over();
  if (!isSetupCode(code)) {
    throw new Failure('invalid', 'Check the marked fields.', {
      fields: { code: 'is not the code of this platform. Copy it from the end of its log.' },
    });
  }
  const { id } = await insertUser(
    { ...values, role: 'admin' },
    {
      active: true,
      record: async (user) => {
        await db().execute(sql`select pg_advisory_xact_lock(${FIRST_ADMIN_LOCK})`);
        const [row] = await db().execute<{ others: boolean }>(
          sql`select exists (select from users where role = 'admin' and id <> ${user.id}) as others`,
        );
        if (row?.others) throw over();
        await recordAudit(anonymous, 'setup.first-admin', { type: 'user', id: user.id });
      },
    },
  );
  return id;
}

const over = () => new Failure('not_found', 'This platform is set up. Sign in.');
