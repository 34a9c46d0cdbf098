import { cva, type VariantProps } from 'class-variance-authority';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { Link } from './link';
import { Spinner } from './spinner';

/** The look of every button, for the rare element that is neither a `Button` nor a `ButtonLink`. */
export const buttonStyle = cva('button', {
  variants: {
    variant: {
      primary: 'button-primary',
      secondary: 'button-secondary',
      ghost: 'button-ghost',
      danger: 'button-danger',
      link: 'button-link',
    },
    size: { sm: 'button-sm', md: '', lg: 'button-lg', icon: 'button-icon', 'icon-sm': 'button-icon-sm' },
  },
  defaultVariants: { variant: 'secondary', size: 'md' },
});

type ButtonLook = VariantProps<typeof buttonStyle> & { icon?: LucideIcon };

/** How icons stand beside words. */
const small = { 'aria-hidden': true, className: 'size-4', strokeWidth: 1.75 } as const;

/**
 * Props of `Button`: a native button plus its look; `pending` shows a spinner and keeps the label, `waiting` takes no
 * press either, while another button's work is under way.
 */
export type ButtonProps = ComponentProps<'button'> & ButtonLook & { pending?: boolean; waiting?: boolean };

/** The one button. While `pending` it stays focusable, ignores presses and announces itself as busy. */
export function Button({
  variant,
  size,
  pending = false,
  waiting = false,
  icon: Icon,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={pending || undefined}
      aria-disabled={pending || waiting || rest['aria-disabled'] || undefined}
      onClick={pending || waiting ? (event) => event.preventDefault() : onClick}
      className={cn(buttonStyle({ variant, size }), className)}
    >
      {pending ? <Spinner /> : Icon && <Icon {...small} />}
      {children}
    </button>
  );
}

/** A link that looks like a button: navigation stays a link, so that it can be opened in a new tab. */
export function ButtonLink({
  variant,
  size,
  icon: Icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) {
  return (
    <Link {...rest} className={cn(buttonStyle({ variant, size }), className)}>
      {Icon && <Icon {...small} />}
      {children}
    </Link>
  );
}

/** A link to a file that looks like a button: the browser asks for the file once, and shows why when there is none. */
export function DownloadLink({
  variant,
  size,
  icon: Icon,
  className,
  children,
  ...rest
}: ComponentProps<'a'> & ButtonLook) {
  return (
    <a {...rest} className={cn(buttonStyle({ variant, size }), className)}>
      {Icon && <Icon {...small} />}
      {children}
    </a>
  );
}
