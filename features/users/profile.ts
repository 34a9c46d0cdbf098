import { eq, sql } from 'drizzle-orm';
import { type Actor, requireUser, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { userCategories, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { fileIdOf, keepFiles } from '@/features/files';
import { Failure, found } from '@/lib/failure';
import { takenName } from './create';
import { categoryIds, checkPersonal } from './personal';

/** The whole profile as its form shows it; what is null becomes unknown. */
export interface ProfileValues {
  name: string;
  username: string;
  bio: string;
  /** Address of an upload made for it. */
  avatar: string | null;
  sex: 'male' | 'female' | 'other' | null;
  birthDate: string | null;
  countryId: number | null;
  cityId: number | null;
  categories: number[];
  profilePublic: boolean;
  showEarnings: boolean;
}

/** The path of the person's picture from now on; the one before is given up. */
async function keepAvatar(user: UserActor, address: string | null): Promise<string | null> {
  if (address !== null && !fileIdOf(address)) {
    const message = 'must be a picture that was uploaded here';
    throw new Failure('invalid', 'Some values are not valid.', { fields: { avatar: message } });
  }
  const addresses = address === null ? [] : [address];
  const [path = null] = await keepFiles(user, addresses, 'avatar', { subject: `user:${user.id}` });
  return path;
}

/** Writes the acting user's own profile. Throws `username_taken` or `invalid`. */
export async function updateProfile(actor: Actor, values: ProfileValues): Promise<void> {
  const user = requireUser(actor);
  const { id, role } = user;
  try {
    await transaction(async () => {
      const [row] = await db()
        .select({ countryId: users.countryId })
        .from(users)
        .where(eq(users.id, id))
        .for('update');
      await checkPersonal(role, values, found(row, 'This account'));
      const chosen = await categoryIds(values.categories);
      await db()
        .update(users)
        .set({
          name: values.name,
          username: values.username,
          bio: values.bio,
          avatar: await keepAvatar(user, values.avatar),
          sex: values.sex,
          birthDate: values.birthDate,
          countryId: values.countryId,
          cityId: values.cityId,
          profilePublic: values.profilePublic,
          showEarnings: values.showEarnings,
          updatedAt: sql`now()`,
        })
        .where(eq(users.id, id));
      await db().delete(userCategories).where(eq(userCategories.userId, id));
      if (chosen.length > 0) {
        await db()
          .insert(userCategories)
          .values(chosen.map((categoryId) => ({ userId: id, categoryId })));
      }
      await recordAudit(actor, 'users.update_profile', { type: 'user', id });
    });
  } catch (error) {
    throw takenName(error) ?? error;
  }
}
