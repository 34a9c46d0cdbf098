import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

/** A white surface with a hairline. `title` and `action` make its head; `flush` lets a table touch the edges. */
export function Card({
  title,
  description,
  action,
  flush = false,
  className,
  children,
  ...rest
}: Omit<ComponentProps<'section'>, 'title'> & {
  title?: ReactNode;
  description?: ReactNode;
  action?: ReactNode;
  flush?: boolean;
}) {
  return (
    <section {...rest} className={cn('min-w-0 overflow-hidden card', className)}>
      {(title || action) && (
        <div
          className={cn(
            'flex flex-wrap justify-between gap-x-4 gap-y-2 px-4 pt-4 pb-3 sm:px-5',
            description ? 'items-start' : 'items-center',
          )}
        >
          <div className={cn('grid min-w-0 flex-1 gap-0.5', description && 'basis-52')}>
            <h2 className="font-semibold text-base">{title}</h2>
            {description && <p className="text-muted text-sm">{description}</p>}
          </div>
          {action}
        </div>
      )}
      {flush ? (
        children
      ) : (
        <div className={cn('px-4 pb-5 sm:px-5', !(title || action) && 'pt-5')}>{children}</div>
      )}
    </section>
  );
}
