import type { ClassNames } from 'react-day-picker';

/** The calendar in our tokens; it ships without its own style sheet. */
export const dayPickerStyle: Partial<ClassNames> = {
  root: 'relative text-sm',
  months: 'relative',
  nav: 'absolute top-0 right-0 flex gap-1',
  button_previous:
    'grid size-8 place-items-center rounded-chip hover:bg-sunken aria-disabled:opacity-40 [&_svg]:size-4 [&_svg]:fill-current',
  button_next:
    'grid size-8 place-items-center rounded-chip hover:bg-sunken aria-disabled:opacity-40 [&_svg]:size-4 [&_svg]:fill-current',
  month_caption: 'flex h-8 items-center pl-2 font-medium',
  month_grid: 'mt-1 border-collapse',
  weekday: 'size-9 font-normal text-muted text-xs',
  day: 'p-0 text-center',
  day_button:
    'size-9 rounded-chip tabular-nums hover:bg-sunken disabled:cursor-not-allowed disabled:hover:bg-transparent',
  today: 'font-semibold text-accent-ink',
  outside: 'opacity-40',
  disabled: 'opacity-40',
  range_middle: 'bg-accent-soft [&>button]:rounded-none',
  range_start:
    'rounded-l-chip bg-accent-soft [&>button]:bg-primary [&>button]:text-on-primary [&>button:hover]:bg-primary-hover',
  range_end:
    'rounded-r-chip bg-accent-soft [&>button]:bg-primary [&>button]:text-on-primary [&>button:hover]:bg-primary-hover',
};
