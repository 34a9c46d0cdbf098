'use client';

import type { ReactElement } from 'react';
import { Button, type ButtonProps } from './button';
import { Tooltip } from './tooltip';

/** A button that shows only an icon: `label` names it for screen readers and appears as its tooltip. */
export function IconButton({
  label,
  size = 'icon',
  variant = 'ghost',
  children,
  ...rest
}: Omit<ButtonProps, 'children' | 'aria-label' | 'icon'> & { label: string; children: ReactElement }) {
  return (
    <Tooltip text={label}>
      <Button {...rest} size={size} variant={variant} aria-label={label}>
        {children}
      </Button>
    </Tooltip>
  );
}
