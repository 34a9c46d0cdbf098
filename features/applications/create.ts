import { randomBytes } from 'node:crypto';
import { type Actor, anonymous, requireAdmin, requireProof } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { applications } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { checked, NewApplication } from './fields';
import { insertSecret } from './secrets';

/** A registered application with its first secret, which is never shown again. */
export interface CreatedApplication {
  id: number;
  clientId: string;
  secret: string;
}

async function register(actor: Actor, given: NewApplication): Promise<CreatedApplication> {
  const { name, redirectUris } = checked(NewApplication, given);
  return transaction(async () => {
    const [row] = await db()
      .insert(applications)
      .values({
        name,
        redirectUris,
        clientId: `fanclient_${randomBytes(12).toString('hex')}`,
        createdBy: actor.kind === 'user' ? actor.id : null,
      })
      .returning({ id: applications.id, clientId: applications.clientId });
    if (!row) throw new Error('the insert returned no application');
    const { secret } = await insertSecret(row.id);
    await recordAudit(
      actor,
      'applications.create',
      { type: 'application', id: row.id },
      { name, redirectUris },
    );
    return { ...row, secret };
  });
}

/** Registers an application on behalf of an administrator. Throws `forbidden`, `invalid`. */
export async function createApplication(actor: Actor, values: NewApplication): Promise<CreatedApplication> {
  return register(requireProof(requireAdmin(actor)), values);
}

/** Registers an application for the platform's command. Throws `invalid`. */
export const registerApplication = (values: NewApplication) => register(anonymous, values);
