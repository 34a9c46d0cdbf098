'use client';

import { useRouter } from 'next/navigation';
import { useRef, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';

type Option = { value: string; label: string };

/** Whose board is shown: a plain form that is sent by every change, and by hand where scripts do not run. */
export function BoardFilters({
  period,
  campaign,
  country,
  campaigns,
  countries,
}: {
  period: string;
  campaign: string;
  country: string;
  campaigns: Option[];
  countries: Option[];
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);

  function go() {
    if (!form.current) return;
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form.current)) {
      if (typeof value === 'string' && value !== '') query.set(name, value);
    }
    const text = query.toString();
    startTransition(() => router.push(text ? `/leaderboard?${text}` : '/leaderboard', { scroll: false }));
  }

  return (
    <form
      ref={form}
      key={`${period} ${campaign} ${country}`}
      action="/leaderboard"
      aria-label="Which leaderboard"
      aria-busy={pending}
      onChange={go}
      className="flex flex-wrap items-center gap-2"
    >
      {period !== 'all' && <input type="hidden" name="period" value={period} />}
      <Choice label="Campaign" name="campaign" value={campaign} any="All campaigns" options={campaigns} />
      <Choice label="Country" name="country" value={country} any="All countries" options={countries} />
      <noscript>
        <Button type="submit">Show</Button>
      </noscript>
      {pending && <Spinner />}
    </form>
  );
}

function Choice({
  label,
  name,
  value,
  any,
  options,
}: {
  label: string;
  name: string;
  value: string;
  any: string;
  options: Option[];
}) {
  return (
    <label className="min-w-0 flex-1 sm:flex-none">
      <span className="sr-only">{label}</span>
      <select name={name} defaultValue={value} className="control pr-2 sm:max-w-64">
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
