import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { safePath } from '@/auth/callback-url';
import { currentActor } from '@/auth/page';
import { Callout } from '@/components/ui/callout';
import { ProseLink } from '@/components/ui/prose-link';
import { asked } from '@/components/ui/search-params';
import { AccountFrame } from '@/components/users/sign-in/account-frame';
import { SignInForm } from '@/components/users/sign-in/sign-in-form';
import { passkeySite } from '@/features/factors';
import { daysToStay } from '@/nouns/users';

export const metadata: Metadata = { title: 'Sign in', alternates: { canonical: '/sign-in' } };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { value } = asked(await searchParams);
  const wanted = safePath(value('callbackUrl'));
  const path = wanted ?? '/dashboard';
  if ((await currentActor()).kind === 'user') redirect(path);
  return (
    <AccountFrame
      title="Sign in"
      elsewhere={
        <>
          New here?{' '}
          <ProseLink href={wanted ? `/sign-up?callbackUrl=${encodeURIComponent(wanted)}` : '/sign-up'}>
            Create an account
          </ProseLink>
        </>
      }
    >
      {value('left') && (
        <Callout tone="success">
          Your account will be deleted in {daysToStay} days. To keep it, sign in before then.
        </Callout>
      )}
      <SignInForm callbackUrl={path} error={value('error')} passkeysAt={passkeySite()?.id} />
    </AccountFrame>
  );
}
