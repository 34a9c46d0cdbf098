import { asc, eq } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { exchangeRates, userCategories, users } from '@/db/schema';
import { found } from '@/lib/failure';

/** The acting user's own profile, with the ids of their categories. */
export async function ownProfile(actor: Actor) {
  const { id } = requireUser(actor);
  const [row] = await db()
    .select({
      email: users.email,
      emailVerifiedAt: users.emailVerifiedAt,
      status: users.status,
      name: users.name,
      username: users.username,
      bio: users.bio,
      avatar: users.avatar,
      sex: users.sex,
      birthDate: users.birthDate,
      countryId: users.countryId,
      cityId: users.cityId,
      profilePublic: users.profilePublic,
      showEarnings: users.showEarnings,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(eq(users.id, id));
  const chosen = await db()
    .select({ id: userCategories.categoryId })
    .from(userCategories)
    .where(eq(userCategories.userId, id));
  return { ...found(row, 'This account'), categories: chosen.map((each) => each.id) };
}

export type OwnProfile = Awaited<ReturnType<typeof ownProfile>>;

/** The currencies an organisation may choose: those that have an exchange rate. Anybody may ask. */
export async function organisationCurrencies(): Promise<string[]> {
  const rows = await db()
    .selectDistinct({ currency: exchangeRates.currency })
    .from(exchangeRates)
    .orderBy(asc(exchangeRates.currency));
  return rows.map(({ currency }) => currency);
}

/** Whether the acting user's address still waits to be confirmed; asked only of those who are not active. */
export async function awaitsVerification(actor: Actor): Promise<boolean> {
  const user = requireUser(actor);
  return !user.active && (await ownProfile(user)).emailVerifiedAt === null;
}
