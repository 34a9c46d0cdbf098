'use client';

import { ButtonLink } from '@/components/ui/button';
import { Problem } from './problem';

/** Stands in for a page that does not exist, or not for whoever looks. Every page is sent with it, so only its name is sent. */
export function NothingHere() {
  return (
    <Problem
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
    </Problem>
  );
}
