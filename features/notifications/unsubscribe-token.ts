import { sameText, sign } from '@/auth/secret';
import { notificationType } from '@/db/schema';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';
import type { NotificationType } from './policy';

const signed = (userId: number, type: NotificationType) => sign('unsubscribe', `${userId} ${type}`);

/** Where mails of a kind are stopped without signing in: a page that asks first, and an address for one POST. */
export function unsubscribeLinks(userId: number, type: NotificationType) {
  const token = `${userId}.${type}.${signed(userId, type)}`;
  return {
    page: absoluteUrl(addresses.unsubscribe(token)),
    once: absoluteUrl(addresses.unsubscribeAtOnce(token)),
  };
}

/** Whose mails of which kind the token stops; undefined when it is not one of ours. */
export function readUnsubscribeToken(token: string): { userId: number; type: NotificationType } | undefined {
  const [id = '', kind, signature = ''] = token.split('.');
  const type = notificationType.enumValues.find((each) => each === kind);
  const userId = /^[1-9]\d{0,9}$/.test(id) ? Number(id) : undefined;
  if (!type || userId === undefined || !sameText(signature, signed(userId, type))) return undefined;
  return { userId, type };
}
