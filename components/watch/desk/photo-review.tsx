import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { RegionMap } from '@/components/watch/map/region-map';
import { flagSentences } from '@/components/watch/photo-words';
import { distanceText, placeText, positionText, radiusText, taskName } from '@/components/watch/watch-words';
import type { PositionLook, WatchCampaign, WatchGroup, WatchPhoto } from '@/features/watch';
import { evidenceMarks, MarksLegend, reachOf } from './evidence-marks';
import { ExactPosition } from './exact-position';

/** The evidence of a photo: the picture, where it was claimed to be taken, and whatever stands out. */
export function PhotoReview({
  campaign,
  photo,
  group,
  looks,
}: {
  campaign: WatchCampaign;
  photo: WatchPhoto;
  group: WatchGroup | null;
  /** Who looked at the exact position before. */
  looks: PositionLook[];
}) {
  const flags = flagSentences(photo);
  const task = photo.task ? campaign.tasks?.[photo.task] : undefined;
  return (
    <div className="grid gap-4">
      <Card flush>
        {/* biome-ignore lint/performance/noImgElement: pictures come from anywhere and are never fetched by us */}
        <img
          src={photo.photoUrl}
          alt={`Sent by ${photo.witness}`}
          className="max-h-[32rem] w-full bg-sunken object-contain"
        />
        <div className="grid gap-2 p-4 text-sm sm:p-5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 className="font-semibold text-base">@{photo.witness}</h2>
            {photo.task && <Badge>{taskName(photo.task)}</Badge>}
            {photo.groupId && <Badge>Group of {group?.size ?? campaign.groupSize}</Badge>}
            <span className="text-muted">
              sent <Moment at={photo.createdAt} />
            </span>
          </div>
          {task?.description && <p className="text-muted">Asked for: {task.description}</p>}
          {group && (
            <p className="text-muted">
              With {group.members.map(({ username }) => `@${username}`).join(', ')}. One decision counts for
              all of them.
              {photo.checks.group_spread_in_meters !== undefined &&
                ` They stood at most ${distanceText(photo.checks.group_spread_in_meters)} apart.`}
            </p>
          )}
        </div>
      </Card>
      <Card title="What stands out">
        {flags.length === 0 ? (
          <p className="flex items-center gap-2 text-sm">
            <CircleCheck aria-hidden="true" className="size-4 text-green-ink" strokeWidth={1.75} />
            Nothing. Every check we can make passed.
          </p>
        ) : (
          <ul className="grid gap-3">
            {flags.map(({ flag, name, sentence }) => (
              <li key={flag} className="flex items-start gap-2 text-sm">
                <TriangleAlert
                  aria-hidden="true"
                  className="mt-0.5 size-4 shrink-0 text-amber-ink"
                  strokeWidth={1.75}
                />
                <span>
                  <span className="font-medium">{name}.</span> {sentence}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title="Where" flush>
        <RegionMap
          circle={{ ...campaign, radiusKm: campaign.radius }}
          label={`The photo was taken ${distanceText(photo.distanceInMeters)} from the centre.`}
          marks={evidenceMarks(photo)}
          reachKm={reachOf(campaign, photo)}
        />
        <div className="grid gap-3 p-4 text-sm sm:p-5">
          <MarksLegend photo={photo} />
          <p>
            {placeText(photo)}
            {photo.accuracy !== null && `, accurate to ${distanceText(photo.accuracy)}`}. The rule:{' '}
            {radiusText(campaign.radius).toLowerCase()}.
          </p>
          {photo.rounded ? (
            <p className="text-muted">{positionText(photo, 3)}, rounded for good.</p>
          ) : (
            <ExactPosition photo={photo.id} rounded={positionText(photo, 3)} />
          )}
          {looks.length > 0 && (
            <Callout tone="info" title="Looks at the exact position">
              {looks.map(({ name, at }) => (
                <p key={`${name}-${at.toISOString()}`}>
                  {name}, <Moment at={at} format="exact" />
                </p>
              ))}
            </Callout>
          )}
        </div>
      </Card>
    </div>
  );
}
