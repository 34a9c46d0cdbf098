import { cva, type VariantProps } from 'class-variance-authority';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { Link } from './link';
import { Spinner } from './spinner';

/** The look of every button, for the rare element that is neither a `Button` nor a `ButtonLink`. */
export const buttonStyle = cva(
  [
    'relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-control font-medium text-sm',
    'transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50 aria-busy:opacity-80',
    '[&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        primary: 'bg-primary text-on-primary hover:bg-primary-hover',
        secondary: 'border border-line bg-card text-ink hover:border-line-strong hover:bg-sunken',
        ghost: 'text-ink hover:bg-sunken',
        danger: 'bg-danger text-white hover:bg-danger-hover',
        link: 'h-auto! px-0! text-accent-ink underline decoration-accent/40 underline-offset-4 hover:decoration-accent',
      },
      size: {
        sm: 'h-8 px-2.5 pointer-coarse:h-11',
        md: 'h-9 px-3.5 pointer-coarse:h-11',
        lg: 'h-11 px-5 text-base',
        icon: 'size-9 pointer-coarse:size-11',
        'icon-sm': 'size-8 pointer-coarse:size-11',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

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
