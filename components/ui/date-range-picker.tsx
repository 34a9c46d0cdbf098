'use client';

import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { parseAsString, useQueryStates } from 'nuqs';
import { useEffect, useRef, useState, useTransition } from 'react';
import { DayPicker, type DateRange as Picked } from 'react-day-picker';
import { dayOf } from '@/lib/dates';
import { Button } from './button';
import { toCalendar } from './calendar-day';
import { SwitchField } from './choice';
import { cn } from './cn';
import {
  type DateRange,
  daysOfPreset,
  daysText,
  lengthOf,
  type Preset,
  presets,
  shiftDay,
} from './date-range';
import { dayPickerStyle } from './day-picker-style';
import { IconButton } from './icon-button';
import { Kbd } from './kbd';
import { isBusyTyping } from './keys';
import { Popover } from './popover';
import { ShowDays } from './show-days';
import { Spinner } from './spinner';

/**
 * Chooses the days a page is about and writes them to the address as `preset`, `from`, `to` and `compare`.
 * `range` is what the server made of that address with `resolveDateRange`. With `pageKeys` the presets' letters,
 * the arrows and X work without opening it; leave that off where the page uses those keys itself.
 */
export function DateRangePicker({
  range,
  earliest = '2024-01-01',
  pageKeys = false,
}: {
  range: DateRange;
  earliest?: string;
  pageKeys?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<Picked>();
  const [pending, startTransition] = useTransition();
  const [, write] = useQueryStates(
    {
      preset: parseAsString,
      from: parseAsString,
      to: parseAsString,
      compare: parseAsString,
      page: parseAsString,
    },
    { shallow: false, history: 'push', startTransition },
  );
  const today = dayOf(new Date());
  const named = presets.find(({ preset }) => preset === range.preset && preset !== 'custom');

  function choose(preset: Preset) {
    if (preset === 'custom') {
      setOpen(true);
      return;
    }
    setOpen(false);
    write({ preset, ...daysOfPreset(preset, today, earliest), page: null });
  }

  function step(direction: 1 | -1) {
    const by = lengthOf(range) * direction;
    const next = { from: shiftDay(range.from, by), to: shiftDay(range.to, by) };
    if (next.from <= today) write({ preset: 'custom', ...next, page: null });
  }

  function compare(on: boolean) {
    write({ compare: on ? 'previous' : 'none' });
  }

  function press(key: string): boolean {
    const chosen = presets.find((one) => one.key === key);
    if (chosen) choose(chosen.preset);
    else if (key === 'ArrowLeft') step(-1);
    else if (key === 'ArrowRight') step(1);
    else if (key === 'x') compare(range.compare === 'none');
    else return false;
    return true;
  }

  const latestPress = useRef(press);
  useEffect(() => {
    latestPress.current = press;
  });
  useEffect(() => {
    if (!pageKeys) return;
    function onKeyDown(event: KeyboardEvent) {
      if (!isBusyTyping(event) && latestPress.current(event.key)) event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [pageKeys]);

  return (
    <div className="flex items-center gap-1">
      <Popover
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          if (next) setPicked({ from: toCalendar(range.from), to: toCalendar(range.to) });
        }}
        align="end"
        label="Date range"
        className="p-0"
        trigger={
          <Button icon={pending ? undefined : CalendarDays}>
            {pending && <Spinner />}
            <span className="sr-only">Date range: </span>
            {named?.label ?? daysText(range)}
          </Button>
        }
      >
        <div className="flex max-h-(--available-height) flex-col overflow-y-auto sm:flex-row">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the letters are shown beside each button */}
          <div
            className="grid grid-cols-2 content-start gap-px border-line border-b p-2 sm:w-52 sm:grid-cols-1 sm:border-r sm:border-b-0"
            onKeyDown={(event) => {
              if (event.key.length === 1 && press(event.key)) event.preventDefault();
            }}
          >
            {presets
              .filter(({ preset }) => preset !== 'custom')
              .map(({ preset, label, key }) => (
                <button
                  key={preset}
                  type="button"
                  aria-pressed={preset === range.preset}
                  onClick={() => choose(preset)}
                  className={cn(
                    'flex h-8 items-center justify-between gap-3 rounded-chip px-2.5 text-left text-sm hover:bg-sunken pointer-coarse:h-11',
                    preset === range.preset && 'bg-accent-soft font-medium text-accent-ink',
                  )}
                >
                  {label}
                  <span className="hidden sm:inline">
                    <Kbd>{key.toUpperCase()}</Kbd>
                  </span>
                </button>
              ))}
          </div>
          <div className="grid content-start gap-3 p-4">
            <DayPicker
              mode="range"
              selected={picked}
              onSelect={setPicked}
              defaultMonth={toCalendar(range.to)}
              disabled={{ after: toCalendar(today), before: toCalendar(earliest) }}
              weekStartsOn={1}
              classNames={dayPickerStyle}
            />
            <SwitchField
              label="Compare"
              hint={range.against ? daysText(range.against) : 'With the same length just before'}
              checked={range.compare !== 'none'}
              onCheckedChange={compare}
            />
            <ShowDays
              picked={picked}
              onShow={({ from, to }) => {
                setOpen(false);
                write({
                  preset: 'custom',
                  from,
                  to,
                  page: null,
                });
              }}
            />
          </div>
        </div>
      </Popover>
      <span className="hidden sm:flex">
        <IconButton label="Previous period" size="icon" onClick={() => step(-1)}>
          <ChevronLeft aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </IconButton>
        <IconButton label="Next period" size="icon" disabled={range.to >= today} onClick={() => step(1)}>
          <ChevronRight aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </IconButton>
      </span>
    </div>
  );
}
