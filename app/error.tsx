'use client';

import { PageFailure } from '@/components/layout/page-failure';

/** Shown when a page or the frame around it fails. */
export default function ErrorPage(props: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <main id="main">
      <PageFailure {...props} />
    </main>
  );
}
