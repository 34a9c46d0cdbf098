import { desc, eq, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { applicationSecrets, applications, oauthConsents, oauthTokens, users } from '@/db/schema';
import { type AuditEntry, historyOf } from '@/features/audit';
import { found } from '@/lib/failure';
import type { Scope } from '@/nouns/scopes';

/** Holds the application's row until the transaction ends; `not_found` when there is none. */
export async function lockApplication(applicationId: number) {
  const rows = await db().select().from(applications).where(eq(applications.id, applicationId)).for('update');
  return found(rows[0], 'The application');
}

const columns = {
  id: applications.id,
  name: applications.name,
  clientId: applications.clientId,
  redirectUris: applications.redirectUris,
  disabledAt: applications.disabledAt,
  createdAt: applications.createdAt,
  /** When it last proved itself with a secret. */
  lastUsedAt: sql<Date | null>`(
    select max(last_used_at) from application_secrets where application_id = applications.id)`.mapWith(
    applicationSecrets.createdAt,
  ),
  liveSecrets: sql<number>`(
    select count(*)::int from application_secrets
    where application_id = applications.id and revoked_at is null)`,
  connectedUsers: sql<number>`(
    select count(*)::int from oauth_consents where application_id = applications.id)`,
};

const select = () => db().select(columns).from(applications);

export type Application = Awaited<ReturnType<typeof select>>[number];

/** Every registered application, newest first; administrators only. */
export async function listApplications(actor: Actor): Promise<Application[]> {
  requireAdmin(actor);
  return select().orderBy(desc(applications.id));
}

export interface ApplicationSecret {
  id: number;
  prefix: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

export interface ApplicationDetail extends Application {
  createdByName: string | null;
  /** Newest first, revoked ones too. */
  secrets: ApplicationSecret[];
  history: AuditEntry[];
}

/** One application with its secrets and history; administrators only. Throws `not_found`. */
export async function getApplication(actor: Actor, applicationId: number): Promise<ApplicationDetail> {
  requireAdmin(actor);
  const [row] = await db()
    .select({ ...columns, createdByName: users.name })
    .from(applications)
    .leftJoin(users, eq(users.id, applications.createdBy))
    .where(eq(applications.id, applicationId));
  const application = found(row, 'The application');
  const secrets = await db()
    .select({
      id: applicationSecrets.id,
      prefix: applicationSecrets.prefix,
      createdAt: applicationSecrets.createdAt,
      lastUsedAt: applicationSecrets.lastUsedAt,
      revokedAt: applicationSecrets.revokedAt,
    })
    .from(applicationSecrets)
    .where(eq(applicationSecrets.applicationId, applicationId))
    .orderBy(desc(applicationSecrets.id));
  const history = await historyOf({ type: 'application', id: applicationId });
  return { ...application, secrets, history };
}

/** An application that a user let act for them. */
export interface ConnectedApplication {
  id: number;
  name: string;
  /** What they let it do; null for everything that applications can do. */
  scopes: Scope[] | null;
  connectedAt: Date;
  /** When it last obtained a token for this user. */
  lastUsedAt: Date | null;
  disabled: boolean;
}

/** The applications the acting user connected, newest first. */
export const listConnectedApplications = async (actor: Actor): Promise<ConnectedApplication[]> =>
  connectedBy(requireUser(actor).id);

/** The applications somebody connected; whoever asks was let in before. */
export const connectedBy = (userId: number): Promise<ConnectedApplication[]> =>
  db()
    .select({
      id: applications.id,
      name: applications.name,
      scopes: oauthConsents.scopes,
      connectedAt: oauthConsents.createdAt,
      lastUsedAt: sql<Date | null>`(
        select max(created_at) from oauth_tokens
        where application_id = applications.id and user_id = ${userId})`.mapWith(oauthTokens.createdAt),
      disabled: sql<boolean>`${applications.disabledAt} is not null`,
    })
    .from(oauthConsents)
    .innerJoin(applications, eq(applications.id, oauthConsents.applicationId))
    .where(eq(oauthConsents.userId, userId))
    .orderBy(desc(oauthConsents.createdAt));
