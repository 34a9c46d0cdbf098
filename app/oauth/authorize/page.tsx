import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { requirePageUser } from '@/auth/page';
import { ConsentCard } from '@/components/applications/consent-card';
import { Problem } from '@/components/layout/problem';
import { ButtonLink } from '@/components/ui/button';
import { openAuthorization } from '@/features/applications';

export const metadata: Metadata = { title: 'Connect an application', referrer: 'no-referrer' };

/** A parameter given twice is ambiguous, so none of it can be trusted. */
const twice = { kind: 'refused', message: 'A parameter is given more than once.' } as const;

export default async function AuthorizePage({ searchParams }: PageProps<'/oauth/authorize'>) {
  const user = await requirePageUser();
  const given = Object.entries(await searchParams);
  const single = given.filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  const parameters = Object.fromEntries(single);
  const step = single.length < given.length ? twice : await openAuthorization(user, parameters);
  if (step.kind === 'return') redirect(step.to);
  if (step.kind === 'ask') return <ConsentCard user={user} parameters={parameters} request={step} />;
  return (
    <main id="main">
      <Problem
        title="This request cannot be trusted"
        actions={<ButtonLink href="/dashboard">Go to Fanfare</ButtonLink>}
      >
        The application that sent you here asked in a way we do not accept, so we are not sending you back to
        it. Tell its makers: <span className="break-words text-ink">{step.message}</span>
      </Problem>
    </main>
  );
}
