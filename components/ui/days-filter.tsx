'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { DayPicker, type DateRange as Picked } from 'react-day-picker';
import { dayOf } from '@/lib/dates';
import { Button } from './button';
import { toCalendar } from './calendar-day';
import { cn } from './cn';
import { type Days, daysOfPreset, daysText, type Preset } from './date-range';
import { dayPickerStyle } from './day-picker-style';
import { Popover } from './popover';
import { ShowDays } from './show-days';

const offered: { preset: Exclude<Preset, 'custom' | 'all'>; label: string }[] = [
  { preset: 'today', label: 'Today' },
  { preset: '7d', label: 'Last 7 days' },
  { preset: '30d', label: 'Last 30 days' },
  { preset: 'month', label: 'Month to date' },
  { preset: 'last-month', label: 'Last month' },
];

/** The days a list is narrowed to, as a button that names itself and its value ("Issued: Last month"). */
export function DaysFilter({
  label,
  days,
  full = false,
  onChange,
}: {
  label: string;
  days: Partial<Days>;
  full?: boolean;
  onChange: (days: { from: string | null; to: string | null }) => void;
}) {
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<Picked>();
  const today = dayOf(new Date());
  const active = Boolean(days.from || days.to);

  function choose(chosen: Partial<Days>) {
    setOpen(false);
    onChange({ from: chosen.from ?? null, to: chosen.to ?? null });
  }

  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) {
          setPicked(
            active
              ? ({ from: days.from && toCalendar(days.from), to: days.to && toCalendar(days.to) } as Picked)
              : undefined,
          );
        }
      }}
      className="p-0"
      trigger={
        <Button
          className={cn(
            'font-normal',
            active && 'border-accent bg-accent-soft text-accent-ink hover:border-accent hover:bg-accent-soft',
            full && 'w-full justify-between',
          )}
        >
          <span>
            {label}
            {active && (
              <>
                : <span className="font-medium">{daysText(days)}</span>
              </>
            )}
          </span>
          <ChevronDown aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </Button>
      }
    >
      <div className="flex max-h-(--available-height) flex-col overflow-y-auto sm:flex-row">
        <div className="grid grid-cols-2 content-start gap-px border-line border-b p-2 sm:w-40 sm:grid-cols-1 sm:border-r sm:border-b-0">
          {[
            { label: 'Any time', days: {} },
            ...offered.map(({ preset, label: name }) => ({
              label: name,
              days: daysOfPreset(preset, today, today),
            })),
          ].map((each) => (
            <button
              key={each.label}
              type="button"
              onClick={() => choose(each.days)}
              className="flex h-8 items-center rounded-chip px-2.5 text-left text-sm hover:bg-sunken pointer-coarse:h-11"
            >
              {each.label}
            </button>
          ))}
        </div>
        <div className="grid content-start gap-3 p-4">
          <DayPicker
            mode="range"
            selected={picked}
            onSelect={setPicked}
            defaultMonth={toCalendar(days.to ?? today)}
            disabled={{ after: toCalendar(today) }}
            weekStartsOn={1}
            classNames={dayPickerStyle}
          />
          <ShowDays
            picked={picked}
            onShow={({ from, to }) => {
              choose({ from, to });
            }}
          />
        </div>
      </div>
    </Popover>
  );
}
