import type { Metadata } from 'next';
import { notificationKinds } from '@/components/notifications/notification-words';
import { StopMailsForm } from '@/components/notifications/stop-mails-form';
import { Callout } from '@/components/ui/callout';
import { ProseLink } from '@/components/ui/prose-link';
import { asked } from '@/components/ui/search-params';
import { AccountFrame } from '@/components/users/sign-in/account-frame';
import { stoppableMails } from '@/features/notifications';

export const metadata: Metadata = { title: 'Stop emails', robots: 'noindex', referrer: 'same-origin' };

export default async function UnsubscribePage({ searchParams }: PageProps<'/unsubscribe'>) {
  const token = asked(await searchParams).value('token');
  const type = token ? stoppableMails(token) : undefined;
  const kind = notificationKinds.find((each) => each.kind === type)?.label.toLowerCase();
  return (
    <AccountFrame
      title="Stop emails"
      purpose={kind && `You will no longer get emails about ${kind}. Everything else stays as it is.`}
      elsewhere={
        <>
          Choose for every kind in your{' '}
          <ProseLink href="/settings/notifications">notification settings</ProseLink>.
        </>
      }
    >
      {token && kind ? (
        <StopMailsForm token={token} kind={kind} />
      ) : (
        <Callout tone="warning" title="This link does not work">
          It is not complete, or it is not one of ours. Open it from the mail again.
        </Callout>
      )}
    </AccountFrame>
  );
}
