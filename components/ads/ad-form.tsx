'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useEffect, useRef } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { RadioGroupField } from '@/components/ui/choice';
import { formatCount } from '@/components/ui/count';
import { Moment } from '@/components/ui/moment';
import { MoneyField } from '@/components/ui/money-field';
import { showRefusal } from '@/components/ui/show-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField, TextField } from '@/components/ui/text-field';
import { useCloseGuard, useLeaveGuard } from '@/components/ui/use-leave-guard';
import { createAdAction, updateAdAction } from '@/forms/ads';
import { numberOf } from '@/lib/decimal';
import { boughtWith } from '@/nouns/ad-budget';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { AdDeliveryFields } from './ad-delivery-fields';
import { AdPreview } from './ad-preview';
import { AdTargetFields, type TargetChoices } from './ad-target-fields';
import { keepTouched } from './touched';
import { type AdDraft, type BindField, useAdDraft } from './use-ad-draft';

const chargePolicies = [
  {
    value: 'verified',
    label: 'Verified views',
    hint: 'You pay each time the ad is shown and seen, also when the same person loads the page again. Known bots and views reported twice cost nothing.',
  },
  {
    value: 'all',
    label: 'Every view',
    hint: 'You pay for every view that a page reports, repeats and bots included.',
  },
];

const limits = { title: 200, content: 5000 };

type Result = Awaited<ReturnType<typeof updateAdAction>> | undefined;

/** Saves what was touched of an ad; where nothing was, `leave` is all that happens. */
const saveTouched =
  (ad: AdDraft, leave: () => void) =>
  async (previous: Result, sent: FormData): Promise<Result> => {
    if (keepTouched(sent, ad)) return updateAdAction(previous, sent);
    leave();
  };

/**
 * Creates or edits an ad, with the result shown as it is typed. Ctrl or Cmd with S saves. A new ad is kept on this device
 * for its owner until it is saved.
 */
export function AdForm({
  ad,
  currency,
  advertiser,
  choices,
  owner,
}: {
  ad: AdDraft;
  currency: string;
  /** Whose ad it is, as readers are told. */
  advertiser: string | null;
  choices: TargetChoices;
  /** Who writes a new ad. */
  owner?: number;
}) {
  const { draft, begun, changed, kept, change, sent, refused, discard } = useAdDraft(owner, ad);
  const router = useRouter();
  const address = ad.id ? addresses.ad(ad.id) : '/ads';
  const save: ReturnType<typeof saveTouched> = ad.id
    ? saveTouched(ad, () => router.push(address))
    : createAdAction;
  const [result, submit, pending] = useActionState(save, undefined);
  const form = useRef<HTMLFormElement>(null);
  const errors: Record<string, string> = result?.ok === false ? result.fields : {};

  const lost = changed && !kept && !pending && !result?.ok;
  useCloseGuard(lost);
  useLeaveGuard(lost);
  useSaveKey(form);
  const keepAgain = useRef(refused);
  keepAgain.current = refused;
  useEffect(() => {
    if (result?.ok !== false) return;
    keepAgain.current();
    showRefusal(form.current);
  }, [result]);

  const bind: BindField = (name) => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      change({ [name]: event.currentTarget.value });
    },
  });

  return (
    <form
      ref={form}
      action={submit}
      onSubmit={sent}
      noValidate
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]"
    >
      {ad.id && <input type="hidden" name="id" value={ad.id} />}
      <div className="grid gap-6">
        {result?.ok === false && (
          <Callout tone="danger" title="The ad was not saved">
            {result.message}
          </Callout>
        )}
        {begun && (
          <Callout
            title="Here is what you began"
            action={
              <Button size="sm" onClick={discard}>
                Start with an empty form
              </Button>
            }
          >
            Written on this device <Moment at={begun} />, and not saved yet.
          </Callout>
        )}
        <Card title="What people see">
          <div className="grid gap-4">
            <TextField
              label="Title"
              name="title"
              required
              maxLength={limits.title}
              aside={`${draft.title.length}/${limits.title}`}
              error={errors.title}
              {...bind('title')}
            />
            <TextAreaField
              label="Text"
              name="content"
              required
              rows={4}
              maxLength={limits.content}
              aside={`${formatCount(draft.content.length)}/${formatCount(limits.content)}`}
              error={errors.content}
              {...bind('content')}
            />
            <TextField
              label="Picture or video address"
              name="media_url"
              type="url"
              optional
              placeholder="https://"
              hint="Shown from your server; mp4 and webm play without sound."
              error={errors.media_url}
              {...bind('mediaUrl')}
            />
            <TextField
              label="Where it leads"
              name="target_url"
              type="url"
              optional
              placeholder="https://"
              error={errors.target_url}
              {...bind('targetUrl')}
            />
          </div>
        </Card>
        <Card title="What it may cost">
          <div className="grid gap-4 sm:grid-cols-2">
            <MoneyField
              label="Budget"
              name="budget"
              required
              currency={currency}
              error={errors.budget}
              {...bind('budget')}
            />
            <MoneyField
              label="Price per view"
              name="price_per_view"
              required
              currency={currency}
              error={errors.price_per_view}
              {...bind('pricePerView')}
            />
            <Estimate draft={draft} currency={currency} />
            <RadioGroupField
              label="Which views are charged"
              name="charge_policy"
              fieldClassName="sm:col-span-2"
              error={errors.charge_policy}
              options={chargePolicies}
              value={draft.chargePolicy}
              onValueChange={(value) => change({ chargePolicy: value as AdDraft['chargePolicy'] })}
            />
          </div>
        </Card>
        <AdDeliveryFields
          key={begun}
          draft={draft}
          currency={currency}
          errors={errors}
          bind={bind}
          change={change}
        />
        <AdTargetFields draft={draft} choices={choices} errors={errors} change={change} />
        <div className="flex flex-wrap items-center gap-2">
          <SubmitButton name="intent" value="draft" variant={ad.id ? 'primary' : 'secondary'}>
            {ad.id ? 'Save changes' : 'Save draft'}
          </SubmitButton>
          {!ad.id && (
            <SubmitButton name="intent" value="activate">
              Save and activate
            </SubmitButton>
          )}
          <ButtonLink variant="ghost" href={address}>
            Cancel
          </ButtonLink>
        </div>
      </div>
      <div className="lg:sticky lg:top-20">
        <AdPreview
          ad={{
            title: draft.title,
            content: draft.content,
            mediaUrl: URL.canParse(draft.mediaUrl) ? draft.mediaUrl : null,
            targetUrl: draft.targetUrl || null,
            advertiser,
          }}
        />
      </div>
    </form>
  );
}

/** What the budget buys, for orientation only; the charge itself is computed by the database. */
function Estimate({ draft, currency }: { draft: AdDraft; currency: string }) {
  const [budget, price] = [draft.budget, draft.pricePerView].map(numberOf);
  const bought = boughtWith(budget ?? 0, price ?? 0);
  const money = (amount: number) => formatMoney(amount, { currency, precise: true });
  const text =
    !bought || budget === undefined || price === undefined
      ? 'Enter a budget and a price to see how many views they buy.'
      : price > budget
        ? 'One view costs more than the whole budget.'
        : bought.most > budget
          ? `${formatCount(bought.views)} views for ${money(bought.most)} at most: the last one goes over the budget.`
          : `${formatCount(bought.views)} views for ${money(bought.most)}.`;
  return (
    <p aria-live="polite" className="text-muted text-sm sm:col-span-2">
      {text}
    </p>
  );
}

function useSaveKey(form: React.RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>('button[value="draft"]'));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [form]);
}
