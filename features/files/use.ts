import { and, eq, inArray, isNull, notInArray, or, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { files } from '@/db/schema';
import { Failure } from '@/lib/failure';
import { uuidPattern } from '@/lib/uuid';
import type { PicturePurpose } from '@/nouns/picture';
import { fileIdOf } from './name';
import { usableBy } from './policy';
import { toFile, type UsableFile } from './queries';

interface Use {
  /** The one thing it is used for, such as `task:12`: the same file is then refused anywhere else. */
  subject?: string;
  /** The organisation whose people may look at it from now on. */
  advertiserId?: number;
}

const idOf = (urlOrId: string) => (uuidPattern.test(urlOrId) ? urlOrId.toLowerCase() : fileIdOf(urlOrId));

/**
 * Attaches an upload, given by its URL, path or id, to what uses it, so that it is kept; call it in the transaction
 * of that use and store its `path`. `invalid` when it is not an upload of the actor's (or of their
 * organisation's) for this purpose, or is in use for another subject. What the subject uses already stays, whoever of
 * those who may change the subject brought it.
 */
export async function fileForUse(
  actor: Actor,
  urlOrId: string,
  purpose: PicturePurpose,
  { subject, advertiserId }: Use = {},
): Promise<UsableFile> {
  const user = requireUser(actor);
  const id = idOf(urlOrId);
  const [row] = id
    ? await db()
        .update(files)
        .set({
          attachedAt: sql`coalesce(${files.attachedAt}, now())`,
          ...(subject !== undefined && { subject }),
          ...(advertiserId !== undefined && { advertiserId }),
        })
        .where(
          and(
            eq(files.id, id),
            eq(files.purpose, purpose),
            subject === undefined
              ? and(isNull(files.subject), usableBy(user))
              : or(and(isNull(files.subject), usableBy(user)), eq(files.subject, subject)),
          ),
        )
        .returning()
    : [];
  if (!row) {
    throw new Failure('invalid', 'This upload is gone or is used for something else. Upload it again.');
  }
  return toFile(row);
}

/** Gives up every upload that a subject uses; the caller has shown that it may. */
export async function releaseFiles(subject: string): Promise<void> {
  await db()
    .update(files)
    .set({ attachedAt: null, subject: null, advertiserId: null })
    .where(eq(files.subject, subject));
}

/**
 * Makes the given addresses the ones a subject uses: uploads of ours among them are attached to it, those it used
 * before are given up. Returns the addresses as they are to be stored; others than uploads pass as they are.
 */
export async function keepFiles(
  actor: Actor,
  addresses: readonly string[],
  purpose: PicturePurpose,
  use: Use & { subject: string },
): Promise<string[]> {
  const user = requireUser(actor);
  return transaction(async () => {
    const kept: string[] = [];
    const ids: string[] = [];
    for (const address of addresses) {
      const file = fileIdOf(address) ? await fileForUse(user, address, purpose, use) : undefined;
      if (file) ids.push(file.id);
      kept.push(file?.path ?? address);
    }
    await db()
      .update(files)
      .set({ attachedAt: null, subject: null, advertiserId: null })
      .where(and(eq(files.subject, use.subject), ids.length > 0 ? notInArray(files.id, ids) : undefined));
    return kept;
  });
}

/** The ids of the uploads among addresses. */
const uploadsAmong = (addresses: readonly (string | null)[]) =>
  addresses.flatMap((address) => (address && fileIdOf(address)) ?? []);

/** Keeps uploads for one more use, given by addresses that stand with something the actor may copy. */
export async function keepForCopy(
  addresses: readonly (string | null)[],
  purpose: PicturePurpose,
): Promise<void> {
  const ids = uploadsAmong(addresses);
  if (ids.length === 0) return;
  await db()
    .update(files)
    .set({ attachedAt: sql`coalesce(${files.attachedAt}, now())` })
    .where(and(inArray(files.id, ids), eq(files.purpose, purpose), isNull(files.subject)));
}

/**
 * Gives up the uploads among addresses that `used` does not name any more; they are deleted like all that nothing
 * uses. Call it in the transaction that stopped to use them: `used` is asked while nobody can attach them.
 */
export async function giveUpFiles(
  addresses: readonly (string | null)[],
  purpose: PicturePurpose,
  used: (paths: string[]) => Promise<readonly string[]>,
): Promise<void> {
  const ids = uploadsAmong(addresses);
  if (ids.length === 0) return;
  const rows = await db()
    .select()
    .from(files)
    .where(and(inArray(files.id, ids), eq(files.purpose, purpose), isNull(files.subject)))
    .orderBy(files.id)
    .for('update');
  const kept = new Set(await used(rows.map((row) => toFile(row).path)));
  const unused = rows.filter((row) => !kept.has(toFile(row).path));
  if (unused.length === 0) return;
  await db()
    .update(files)
    .set({ attachedAt: null })
    .where(
      inArray(
        files.id,
        unused.map(({ id }) => id),
      ),
    );
}
