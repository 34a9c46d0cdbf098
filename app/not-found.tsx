import type { Metadata } from 'next';
import { ProblemPage } from '@/components/layout/problem-page';
import { ButtonLink } from '@/components/ui/button';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <ProblemPage
      title="There is nothing at this address"
      actions={
        <>
          <ButtonLink href="/" variant="primary">
            Go to the start page
          </ButtonLink>
          <ButtonLink href="/docs">API documentation</ButtonLink>
        </>
      }
    >
      It was moved or deleted, or it belongs to someone else. Check the address, or start from a page you
      know.
    </ProblemPage>
  );
}
