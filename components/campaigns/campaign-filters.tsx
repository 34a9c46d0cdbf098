'use client';

import { Search, SlidersHorizontal } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react';
import { Button, buttonStyle } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { isBusyTyping } from '@/components/ui/keys';
import { Spinner } from '@/components/ui/spinner';

/** A value with its words. */
type Option = readonly [value: string, words: string];

/** The controls' values as the address has them. */
export interface FilterValues {
  q: string;
  network: string;
  category: string;
  country: string;
  min: string;
  soon: boolean;
  qualify: boolean;
  sort: string;
}

/** The address of the list that a form asks for: what is empty or the default is left out. */
function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '' && value !== form.dataset[name]) {
      query.set(name, value.trim());
    }
  }
  const text = query.toString();
  return text ? `/campaigns?${text}` : '/campaigns';
}

/** Puts the values of the address into the controls, except into a box with the cursor in it. */
function show(form: HTMLFormElement, values: FilterValues): void {
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement) control.value = value;
    else if (!(control instanceof HTMLInputElement)) continue;
    else if (control.type === 'checkbox') control.checked = value;
    else if (control !== document.activeElement) control.value = value;
  }
}

/**
 * Search and facets of the campaigns as one plain form: without scripts it is sent, with them every change goes
 * into the address at once. On phones the facets stand in a sheet whose button counts those in use.
 */
export function CampaignFilters({
  values,
  kept,
  active,
  found,
  options,
  canQualify,
  children,
}: {
  values: FilterValues;
  /** Parameters of the address that no control here sets. */
  kept: Record<string, string>;
  active: number;
  /** How many campaigns fit. */
  found: number;
  options: Record<'networks' | 'categories' | 'countries' | 'sorts', readonly Option[]>;
  /** Whether to offer "I qualify": to influencers only. */
  canQualify: boolean;
  /** Stands at the right, such as the choice of layout. */
  children?: ReactNode;
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);

  function go(replace = false) {
    clearTimeout(typing.current);
    const { current } = form;
    if (!current) return;
    const address = addressOf(current);
    startTransition(() =>
      replace ? router.replace(address, { scroll: false }) : router.push(address, { scroll: false }),
    );
  }

  function onChange({ target }: FormEvent<HTMLFormElement>) {
    clearTimeout(typing.current);
    if (target instanceof HTMLInputElement && (target.type === 'search' || target.type === 'number')) {
      typing.current = setTimeout(() => go(true), 350);
    } else go();
  }

  useEffect(() => () => clearTimeout(typing.current), []);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== '/' || isBusyTyping(event)) return;
      event.preventDefault();
      search.current?.focus();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  // Back, forward and "Clear filters" change the address behind the controls; what is being typed stays.
  const shown = JSON.stringify(values);
  useEffect(() => {
    const { current } = form;
    if (current) show(current, JSON.parse(shown));
  }, [shown]);

  return (
    <search aria-label="Campaigns">
      <form
        ref={form}
        noValidate
        aria-busy={pending}
        action="/campaigns"
        data-sort="featured"
        data-filter="active"
        data-layout="cards"
        onChange={onChange}
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
        className="flex flex-wrap items-center gap-2"
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="relative min-w-40 flex-1 lg:max-w-md">
          <span className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-muted">
            {pending ? <Spinner /> : <Search aria-hidden="true" className="size-4" strokeWidth={1.75} />}
          </span>
          <input
            ref={search}
            type="search"
            name="q"
            aria-label="Search campaigns"
            placeholder="Search campaigns"
            defaultValue={values.q}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            className="control pl-9"
          />
        </div>
        <button
          type="button"
          popoverTarget="campaign-facets"
          className={cn(buttonStyle({ variant: 'secondary' }), 'lg:hidden')}
        >
          <SlidersHorizontal aria-hidden="true" className="size-4" strokeWidth={1.75} />
          Filters{active > 0 && ` (${active})`}
        </button>
        <div className="lg:ml-auto">{children}</div>
        <div
          id="campaign-facets"
          popover="auto"
          className={cn(
            'fixed inset-x-0 top-auto bottom-0 m-0 w-full max-w-none gap-4 rounded-t-card border-line border-t bg-raised p-5 pb-[calc(1.25rem+env(safe-area-inset-bottom))] text-ink shadow-float backdrop:bg-backdrop open:grid',
            'lg:static lg:flex lg:w-full lg:flex-wrap lg:items-center lg:gap-2 lg:overflow-visible lg:rounded-none lg:border-0 lg:bg-transparent lg:p-0 lg:shadow-none',
          )}
        >
          <p className="font-semibold lg:hidden">Filters</p>
          <Choice label="Network" name="network" value={values.network} options={options.networks} />
          <Choice label="Category" name="category" value={values.category} options={options.categories} />
          <Choice label="Country" name="country" value={values.country} options={options.countries} />
          <label className="grid gap-1.5 text-sm lg:flex lg:items-center">
            <span className="lg:sr-only">Minimum reward in US dollars</span>
            <input
              type="number"
              name="min"
              min="0"
              step="any"
              inputMode="decimal"
              placeholder="Reward from, USD"
              defaultValue={values.min}
              className="control lg:w-40"
            />
          </label>
          <Tick label="Ends within 7 days" name="soon" ticked={values.soon} />
          {canQualify && <Tick label="I qualify" name="qualify" ticked={values.qualify} />}
          <Choice label="Order" name="sort" value={values.sort} options={options.sorts} always />
          <noscript>
            <Button type="submit">Apply</Button>
          </noscript>
          <button
            type="button"
            popoverTarget="campaign-facets"
            popoverTargetAction="hide"
            className={cn(buttonStyle({ variant: 'primary', size: 'lg' }), 'lg:hidden')}
          >
            Show {found.toLocaleString('en')} {found === 1 ? 'campaign' : 'campaigns'}
          </button>
        </div>
      </form>
    </search>
  );
}

function Choice({
  label,
  name,
  value,
  options,
  always = false,
}: {
  label: string;
  name: string;
  value: string;
  options: readonly Option[];
  /** There is no "any". */
  always?: boolean;
}) {
  return (
    <label className="grid gap-1.5 text-sm">
      <span className="lg:sr-only">{label}</span>
      <select
        name={name}
        defaultValue={value}
        className={cn(
          'control pr-2 lg:w-auto lg:max-w-36',
          value && !always && 'border-accent bg-accent-soft text-accent-ink',
        )}
      >
        {!always && <option value="">{`Any ${label.toLowerCase()}`}</option>}
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Tick({ label, name, ticked }: { label: string; name: string; ticked: boolean }) {
  return (
    <label
      className={cn(
        'inline-flex h-9 cursor-pointer select-none items-center gap-2 rounded-control border border-line-strong bg-card px-3 text-sm pointer-coarse:h-11',
        ticked && 'border-accent bg-accent-soft text-accent-ink',
      )}
    >
      <input type="checkbox" name={name} value="1" defaultChecked={ticked} className="size-4" />
      {label}
    </label>
  );
}
