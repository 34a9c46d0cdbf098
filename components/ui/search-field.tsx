'use client';

import { Search } from 'lucide-react';
import { debounce, parseAsString, useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import { cn } from './cn';
import { Spinner } from './spinner';

/** A search box that writes what is typed to the address; the key `/` focuses it. */
export function SearchField({
  label,
  placeholder,
  param = 'q',
  className,
}: {
  /** What is searched, such as "Search ads". */
  label: string;
  placeholder?: string;
  param?: string;
  className?: string;
}) {
  const [pending, startTransition] = useTransition();
  const [values, write] = useQueryStates(
    {
      [param]: parseAsString.withDefault(''),
      page: parseAsString,
      cursor: parseAsString,
      item: parseAsString,
    },
    { shallow: false, startTransition },
  );
  return (
    <search className={cn('relative min-w-0', className)}>
      <span className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-muted">
        {pending ? <Spinner /> : <Search aria-hidden="true" className="size-4" strokeWidth={1.75} />}
      </span>
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={values[param] ?? ''}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          const text = event.currentTarget.value;
          write(
            // What is open beside the list is of the list before.
            { [param]: text || null, page: null, cursor: null, item: null },
            { limitUrlUpdates: text ? debounce(300) : undefined },
          );
        }}
        className={cn('control', 'text-ellipsis pl-9')}
      />
    </search>
  );
}
