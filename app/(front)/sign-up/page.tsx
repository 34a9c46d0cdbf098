import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { safePath } from '@/auth/callback-url';
import { askedDirectly, currentActor } from '@/auth/page';
import { ProseLink } from '@/components/ui/prose-link';
import { AccountFrame } from '@/components/users/sign-in/account-frame';
import { SignUpForm } from '@/components/users/sign-in/sign-up-form';
import { publishedTexts } from '@/features/legal';
import { allowedCountries } from '@/features/lists';
import { mailWay } from '@/features/mail';
import { organisationCurrencies } from '@/features/users';

export const metadata: Metadata = { title: 'Create an account' };

export default async function SignUpPage({ searchParams }: PageProps<'/sign-up'>) {
  const { role, callbackUrl } = await searchParams;
  const path = safePath(callbackUrl);
  if ((await currentActor()).kind === 'user') redirect(path ?? '/dashboard');
  const [countries, currencies, texts] = await Promise.all([
    allowedCountries(),
    organisationCurrencies(),
    publishedTexts(),
  ]);
  return (
    <AccountFrame
      title="Create an account"
      purpose="It takes a minute and costs nothing."
      elsewhere={
        <>
          You have an account?{' '}
          <ProseLink href={path ? `/sign-in?callbackUrl=${encodeURIComponent(path)}` : '/sign-in'}>
            Sign in
          </ProseLink>
        </>
      }
    >
      <SignUpForm
        role={role === 'advertiser' ? 'advertiser' : 'influencer'}
        countries={countries.map(({ id, name }) => ({ value: String(id), label: name }))}
        currencies={currencies}
        callbackUrl={path}
        mails={mailWay(await askedDirectly())}
        texts={texts}
      />
    </AccountFrame>
  );
}
