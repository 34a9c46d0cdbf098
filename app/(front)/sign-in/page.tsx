import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { safePath } from '@/auth/callback-url';
import { currentActor } from '@/auth/page';
import { AccountFrame } from '@/components/accounts/account-frame';
import { ProseLink } from '@/components/accounts/prose-link';
import { SignInForm } from '@/components/accounts/sign-in-form';

export const metadata: Metadata = { title: 'Sign in', alternates: { canonical: '/sign-in' } };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { callbackUrl, error } = await searchParams;
  const asked = safePath(callbackUrl);
  const path = asked ?? '/dashboard';
  if ((await currentActor()).kind === 'user') redirect(path);
  return (
    <AccountFrame
      title="Sign in"
      elsewhere={
        <>
          New here?{' '}
          <ProseLink href={asked ? `/sign-up?callbackUrl=${encodeURIComponent(asked)}` : '/sign-up'}>
            Create an account
          </ProseLink>
        </>
      }
    >
      <SignInForm callbackUrl={path} error={typeof error === 'string' ? error : undefined} />
    </AccountFrame>
  );
}
