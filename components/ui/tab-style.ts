/** The look of a row of tabs, whether they switch panels or lead to addresses. */
export const tabListStyle =
  'flex gap-5 overflow-x-auto border-line border-b text-sm [scrollbar-width:none] [&::-webkit-scrollbar]:hidden';

/** The look of one tab; the current one is marked by `data-active` or `aria-current`. */
export const tabStyle =
  '-mb-px flex h-10 shrink-0 items-center gap-2 border-transparent border-b-2 font-medium text-muted transition-colors hover:text-ink focus-visible:-outline-offset-2 pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center data-active:border-accent data-active:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink';
