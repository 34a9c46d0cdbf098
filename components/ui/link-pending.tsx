'use client';

import { useLinkStatus } from 'next/link';

/** A thin bar at the top of the window while the page that the link around it leads to is on its way. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending && <span aria-hidden="true" className="link-pending" />;
}
