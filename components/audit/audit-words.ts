import { kindNames } from '@/components/networks/kind-words';
import type { Filter } from '@/components/ui/filter-select';
import type { auditVocabulary } from '@/features/audit';
import { dayText, momentText } from '@/lib/dates';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { networkNames } from '@/nouns/networks';
import { type StatusNoun, statusLabels } from '@/nouns/status';

/** `force-logout` and `pricePerView` as words: "force logout", "price per view". */
const spaced = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[._-]/g, ' ')
    .toLowerCase();

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** An action as people read it: `users.force-logout` becomes "Users: force logout". */
export function actionName(action: string): string {
  const [noun = '', ...verb] = action.split('.');
  return `${capital(spaced(noun))}: ${spaced(verb.join(' '))}`;
}

/** A field or a kind of thing as people read it. */
export const fieldName = (name: string) => capital(spaced(name));

const wordOf = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
};

export interface AuditChange {
  field: string;
  /** Undefined when the entry says only what it became. */
  from?: string;
  to: string;
}

/** The details of an entry, field by field, without those that say nothing. */
export function changesOf(details: Record<string, unknown>): AuditChange[] {
  return Object.entries(details).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    if (typeof value === 'object' && 'to' in value) {
      const from = 'from' in value ? wordOf(value.from) : undefined;
      return { field: fieldName(name), from, to: wordOf(value.to) };
    }
    return { field: fieldName(name), to: wordOf(value) };
  });
}

/** Fields whose own name is no word of people. */
const names: Record<string, string> = {
  postUrl: 'Post',
  sentAgain: 'Sent again',
  url: 'Address',
  taxId: 'Tax number',
  vatId: 'VAT number',
  payment: 'Account',
};

/** What says nothing to people: numbers by which rows and requirements are kept, where words stand beside them. */
const unsaid = new Set(['items', 'run', 'advertiserId', 'campaignId']);

/** The first and the last day of something as one detail. */
function withDays({ from, to, ...rest }: Record<string, unknown>): Record<string, unknown> {
  if (typeof from !== 'string' || typeof to !== 'string') return { from, to, ...rest };
  return { days: `${dayText(new Date(from))} to ${dayText(new Date(to))}`, ...rest };
}

/** What people call a value; the value itself where it is none of these. */
const word = (words: Record<string, string>, value: string) =>
  Object.hasOwn(words, value) ? words[value] : value;

/** A change that left a value as it was. */
const isKept = (value: unknown) =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value && value.from === value.to;

const amounts = new Set(['total', 'amount', 'bonus_reach', 'bonus_engagement_rate', 'bonus_best_post']);
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** The details of an entry for the people who read its history: the reason apart, values in their words. */
export function detailsOf(
  { subjectType, details }: { subjectType: string; details: Record<string, unknown> },
  currency?: string,
): { reason: string | undefined; changes: AuditChange[] } {
  const { reason, note, ...said } = details;
  const rest = withDays(Object.fromEntries(Object.entries(said).filter(([name]) => !unsaid.has(name))));
  const { postUrl } = rest;
  // A correction is never of nothing: where the address is the same, something beside it is another, or was sent again.
  if (isKept(postUrl)) {
    rest.postUrl = rest.sentAgain
      ? 'the same address'
      : 'the same address; its words or screenshots are others';
  }
  const words = [reason, note].filter(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  );
  const states: Record<string, string> = Object.hasOwn(statusLabels, subjectType)
    ? statusLabels[subjectType as StatusNoun]
    : {};
  const read = (name: string, value: unknown): unknown => {
    if (name === 'status' && typeof value === 'string') return states[value] ?? value;
    if (name === 'network' && typeof value === 'string') return word(networkNames, value);
    if (name === 'kind' && typeof value === 'string') return word(kindNames, value);
    if (amounts.has(name) && typeof value === 'number') {
      if (value === 0) return undefined;
      return currency ? formatMoney(value, { currency }) : value;
    }
    return typeof value === 'string' && moment.test(value) ? momentText(new Date(value)) : value;
  };
  const readable = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [
      names[name] ?? name,
      typeof value === 'object' && value !== null && 'to' in value
        ? { ...('from' in value && { from: read(name, value.from) }), to: read(name, value.to) }
        : read(name, value),
    ]),
  );
  return { reason: words.join('\n\n') || undefined, changes: changesOf(readable) };
}

/** The page of ours that shows a subject, for administrators. */
export function subjectHref(type: string, id: string): string | undefined {
  const pages: Record<string, string> = {
    user: addresses.admin.user(id),
    campaign: addresses.campaignDesk(id),
    watch_campaign: addresses.watchDesk(id),
    task: addresses.admin.task(id),
    network: addresses.admin.network(id),
    pay_run: addresses.admin.payRun(id),
    payout: addresses.admin.payout(id),
    payout_batch: addresses.admin.payoutBatch(id),
    bank_statement: addresses.admin.receipts,
    application: addresses.admin.application(id),
    rate: addresses.admin.rate(id),
    advertiser: addresses.admin.advertiser(id),
    invoice: addresses.admin.invoice(id),
  };
  return pages[type];
}

/** What the audit trail can be narrowed to: whatever stands in it. */
export const auditFilters = (words: Awaited<ReturnType<typeof auditVocabulary>>): Filter[] => [
  {
    name: 'action',
    label: 'Action',
    options: words.actions.map((value) => ({ value, label: actionName(value) })),
  },
  {
    name: 'type',
    label: 'Subject',
    options: words.subjectTypes.map((value) => ({ value, label: fieldName(value) })),
  },
  {
    name: 'actor',
    label: 'Who',
    options: [
      ...words.actors.map(({ id, name }) => ({ value: String(id), label: name })),
      { value: 'platform', label: 'Fanfare' },
    ],
  },
];
