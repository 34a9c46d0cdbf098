import type { ReactNode } from 'react';

/** The frame of the pages around signing in: one narrow card with its title, and a way elsewhere below it. */
export function AccountFrame({
  title,
  purpose,
  elsewhere,
  children,
}: {
  title: string;
  purpose?: ReactNode;
  elsewhere?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="mx-auto grid w-full max-w-md gap-6 page-gutter py-12 sm:py-20">
      <div className="grid gap-6 card p-6 sm:p-8">
        <div className="grid gap-1">
          <h1 className="text-xl">{title}</h1>
          {purpose && <p className="text-muted text-sm">{purpose}</p>}
        </div>
        {children}
      </div>
      {elsewhere && <p className="text-center text-muted text-sm">{elsewhere}</p>}
    </div>
  );
}
