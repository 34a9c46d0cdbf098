import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { notify, subjectOf } from '@/features/notifications';
import { addresses } from '@/nouns/addresses';
import { daysOfFailures } from '@/nouns/webhooks';
import type { OwnerColumns } from './owner';

/** Tells those who look after an endpoint that it was switched off, in the transaction that does it. */
export async function tellDisabled({
  id,
  url,
  advertiserId,
  userId,
}: OwnerColumns & { id: string; url: string }): Promise<void> {
  const readers = await db()
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.status, 'active'),
        advertiserId !== null
          ? and(eq(users.advertiserId, advertiserId), eq(users.advertiserRole, 'owner'))
          : userId !== null
            ? eq(users.id, userId)
            : eq(users.role, 'admin'),
      ),
    );
  const { host } = new URL(url);
  await notify(
    ...readers.map((reader) => ({
      userId: reader.id,
      type: 'system' as const,
      subject: subjectOf('Endpoint switched off', host),
      message: `Your endpoint at ${host} took no event for ${daysOfFailures} days, so we switched it off. Nothing is lost for 30 days: mend it and switch it on again, and we send what it missed.`,
      link: addresses.webhookEndpoint(id),
      always: true,
    })),
  );
}
