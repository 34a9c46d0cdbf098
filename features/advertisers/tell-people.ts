import { type Notice, notify, organisationPeople } from '@/features/notifications';
import type { OrganisationRole } from '@/nouns/users';

/** Those in charge of an organisation's money. */
const billing: readonly OrganisationRole[] = ['owner', 'billing'];

/** Puts news into the inboxes of an organisation's people in these roles: of those in charge of its money unless said. */
export async function tellPeople(
  advertiserId: number,
  news: Pick<Notice, 'subject' | 'message' | 'link'>,
  roles: readonly OrganisationRole[] = billing,
): Promise<void> {
  const people = await organisationPeople(advertiserId, roles);
  await notify(...people.map((userId) => ({ userId, type: 'payment' as const, ...news })));
}
