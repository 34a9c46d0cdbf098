import { BadgeCheck } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { ProseLink } from '@/components/ui/prose-link';
import { StatusBadge } from '@/components/ui/status-badge';
import { flagSentences, rejectReasonNames } from '@/components/watch/photo-words';
import { campaignTitle, placeText } from '@/components/watch/watch-words';
import type { WatchPhoto } from '@/features/watch';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';

/** The viewer's own photos, each with where it stands, why, and what it cost and brought. */
export function OwnPhotos({ photos }: { photos: WatchPhoto[] }) {
  return (
    <ul className="grid gap-3">
      {photos.map((photo) => (
        <li
          key={photo.id}
          className="grid grid-cols-[5rem_minmax(0,1fr)] gap-4 card p-3 sm:grid-cols-[6rem_minmax(0,1fr)_auto]"
        >
          {/* biome-ignore lint/performance/noImgElement: pictures come from anywhere and are never fetched by us */}
          <img
            src={photo.photoUrl}
            alt=""
            loading="lazy"
            className="aspect-[3/4] w-full rounded-control bg-sunken object-cover"
          />
          <div className="grid min-w-0 content-start gap-1 text-sm">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link
                href={addresses.watchCampaign(photo.campaignId)}
                className="min-w-0 truncate font-semibold underline-offset-4 hover:underline"
              >
                {campaignTitle(photo.campaignId)}
              </Link>
              <StatusBadge of="submission" status={photo.status} />
            </div>
            <p className="text-muted">
              Sent <Moment at={photo.createdAt} /> · {placeText(photo)}
              {photo.task && ` · task ${photo.task}`}
            </p>
            <Outcome photo={photo} />
          </div>
          <dl className="col-span-2 flex gap-6 text-sm sm:col-span-1 sm:grid sm:content-start sm:gap-1 sm:text-right">
            <div>
              <dt className="text-muted text-xs">Earned</dt>
              <dd className="font-medium tabular-nums">
                {formatMoney(photo.reward, { currency: photo.currency })}
              </dd>
            </div>
            <div>
              <dt className="text-muted text-xs">Fuel</dt>
              <dd className="tabular-nums">
                {formatMoney(photo.fuelSpent - photo.fuelRefunded, { currency: 'FUEL' })}
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ photo }: { photo: WatchPhoto }) {
  if (photo.status === 'rejected') {
    return (
      <p>
        <span className="font-medium">{photo.rejectReason && rejectReasonNames[photo.rejectReason]}.</span>{' '}
        {photo.rejectNote}
        <span className="text-muted">
          {photo.fuelRefunded > 0 && ' Your fuel came back.'} The decision is final.{' '}
          <ProseLink href={addresses.watchCampaign(photo.campaignId)}>
            See whether you can send another
          </ProseLink>
          .
        </span>
      </p>
    );
  }
  if (photo.status === 'accepted') {
    return (
      <p className="flex flex-wrap items-center gap-x-3 text-muted">
        {photo.reward === 0 && photo.campaignType === 'task' && 'Paid with the last task.'}
        {photo.hasProof && (
          <Link
            href={addresses.verification(photo.id)}
            className="inline-flex min-h-6 items-center gap-1 font-medium text-ink underline-offset-4 hover:underline"
          >
            <BadgeCheck aria-hidden="true" className="size-4 text-green-ink" strokeWidth={1.75} />
            Signed proof
          </Link>
        )}
      </p>
    );
  }
  const flags = flagSentences(photo);
  return (
    <div className="text-muted">
      <p>A reviewer will look at it.</p>
      {flags.map(({ flag, sentence }) => (
        <p key={flag}>{sentence}</p>
      ))}
    </div>
  );
}

/** What somebody reads who has not sent a photo yet. */
export function NoPhotos() {
  return (
    <EmptyState
      title="You have not sent a photo yet"
      action={
        <ButtonLink href="/watch" variant="primary">
          Find a campaign near you
        </ButtonLink>
      }
    >
      Campaigns on the map pay for photos taken inside their circle.
    </EmptyState>
  );
}
