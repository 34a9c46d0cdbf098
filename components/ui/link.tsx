'use client';

import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { LinkPending } from './link-pending';

/** A link to a page of ours, which says so when the page takes a moment. */
export function Link({ children, ...rest }: ComponentProps<typeof NextLink>) {
  return (
    <NextLink {...rest}>
      {children}
      <LinkPending />
    </NextLink>
  );
}
