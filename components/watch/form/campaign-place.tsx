import { useState } from 'react';
import { Card } from '@/components/ui/card';
import { NumberField } from '@/components/ui/text-field';
import { positionText, type WatchType } from '@/components/watch/watch-words';
import { numberOf } from '@/lib/decimal';
import type { FormPart } from './campaign-what';
import { PlacePicker } from './place-picker';

/** Where a campaign is: the centre, pressed on the map or typed, and how far it reaches. */
export function CampaignPlace({ draft, fields, type }: FormPart & { type: WatchType }) {
  const [place, setPlace] = useState({
    latitude: draft.latitude,
    longitude: draft.longitude,
    radius: draft.radius,
  });
  const bind = (name: keyof typeof place) => ({
    value: place[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setPlace((before) => ({ ...before, [name]: value }));
    },
  });
  const centre = { latitude: numberOf(place.latitude), longitude: numberOf(place.longitude) };
  const known = Number.isFinite(centre.latitude) && Number.isFinite(centre.longitude);
  return (
    <Card title="Where" description="Press the map to set the centre, or type it.">
      <div className="grid gap-5">
        <PlacePicker
          {...centre}
          radiusKm={numberOf(place.radius)}
          onPick={({ latitude, longitude }) =>
            setPlace((before) => ({ ...before, latitude: String(latitude), longitude: String(longitude) }))
          }
        />
        <p aria-live="polite" className="text-muted text-sm">
          {known ? `Centre: ${positionText(centre)}` : 'No centre yet.'}
        </p>
        <div className="grid gap-5 sm:grid-cols-3">
          <NumberField
            label="Latitude"
            name="latitude"
            required
            unit="°"
            inputMode="text"
            error={fields.latitude}
            {...bind('latitude')}
          />
          <NumberField
            label="Longitude"
            name="longitude"
            required
            unit="°"
            inputMode="text"
            error={fields.longitude}
            {...bind('longitude')}
          />
          <NumberField
            label="Radius"
            name="radius"
            required
            unit="km"
            error={fields.radius}
            {...bind('radius')}
          />
        </div>
        <NumberField
          label={
            type === 'group'
              ? 'How far apart a group may be'
              : 'How far the picture’s own position may be off'
          }
          name="location_limit_in_meters"
          optional
          unit="m"
          defaultValue={draft.locationLimit}
          error={fields.location_limit_in_meters}
        />
      </div>
    </Card>
  );
}
