'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFormAction } from '@/components/accounts/use-form-action';
import { PictureField } from '@/components/files/picture-field';
import { Button, ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { RadioGroupField, SwitchField } from '@/components/ui/choice';
import { SubmitButton } from '@/components/ui/submit-button';
import { NumberField, TextAreaField, TextField } from '@/components/ui/text-field';
import { createWatchCampaignAction, editWatchCampaignAction } from '@/features/watch/actions';
import { PlacePicker } from './place-picker';
import { positionText, type WatchType, watchTypes } from './watch-words';

/** What the form starts from; numbers are texts, as they are typed. */
export interface CampaignDraft {
  id: string;
  type: WatchType;
  description: string;
  tags: string;
  latitude: string;
  longitude: string;
  radius: string;
  startsAt: string;
  endsAt: string;
  fuel: string;
  reward: string;
  pool: string;
  max: string;
  perWitness: string;
  locationLimit: string;
  groupSize: string;
  minutes: string;
  whitelist: string;
  banner: string;
  poster: string;
  active: boolean;
  tasks: { key: string; description: string; fuel: string }[];
}

/** A moment in UTC: the browser's own field knows no zones, so what is sent names it. */
function UtcField({
  label,
  name,
  start,
  error,
}: {
  label: string;
  name: string;
  start: string;
  error?: string;
}) {
  const [value, setValue] = useState(start);
  return (
    <div>
      <input type="hidden" name={name} value={value && `${value}Z`} />
      <TextField
        label={label}
        type="datetime-local"
        required
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        error={error}
      />
    </div>
  );
}

const number = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));

/** The tasks as the API takes them, under their keys. */
const tasksText = (tasks: CampaignDraft['tasks']) =>
  JSON.stringify(
    Object.fromEntries(
      tasks.map(({ key, description, fuel }) => [
        key.trim(),
        {
          ...(description.trim() && { description: description.trim() }),
          ...(fuel.trim() && { fuel_required: number(fuel) }),
        },
      ]),
    ),
  );

/** Creates a campaign, or changes one when `editing`: then its name and its type stay. */
export function CampaignForm({ draft, editing }: { draft: CampaignDraft; editing: boolean }) {
  const { form, pending, fields, problem } = useFormAction(
    editing ? editWatchCampaignAction : createWatchCampaignAction,
  );
  const [type, setType] = useState(draft.type);
  const [place, setPlace] = useState({
    latitude: draft.latitude,
    longitude: draft.longitude,
    radius: draft.radius,
  });
  const [tasks, setTasks] = useState(draft.tasks);
  const [bannerBusy, setBannerBusy] = useState(false);
  const [posterBusy, setPosterBusy] = useState(false);
  const [active, setActive] = useState(draft.active);
  const [whitelist, setWhitelist] = useState(draft.whitelist);
  const keys = whitelist.split(/[\s,;]+/).filter(Boolean);
  const different = new Set(keys.map((key) => key.toLowerCase())).size;
  const bind = (name: keyof typeof place) => ({
    value: place[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setPlace((before) => ({ ...before, [name]: value }));
    },
  });

  const bindTask = (index: number, name: 'key' | 'description' | 'fuel') => ({
    value: tasks[index]?.[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTasks((before) =>
        before.map((task, other) => (other === index ? { ...task, [name]: value } : task)),
      );
    },
  });

  return (
    <form {...form} className="grid max-w-3xl gap-6">
      {(problem || Object.keys(fields).length > 0) && (
        <Callout tone="danger" title="The campaign was not saved">
          {problem ?? 'Check the marked fields.'}
        </Callout>
      )}
      <Card title="What it is">
        <div className="grid gap-5">
          {editing ? (
            <input type="hidden" name="campaign" value={draft.id} />
          ) : (
            <TextField
              label="Name"
              name="id"
              required
              maxLength={100}
              defaultValue={draft.id}
              placeholder="clean-river-day"
              hint="It is also its address: letters, digits, dots, dashes and underscores. It cannot be changed."
              spellCheck={false}
              error={fields.id}
            />
          )}
          {editing ? (
            <input type="hidden" name="type" value={draft.type} />
          ) : (
            <RadioGroupField
              label="Type"
              name="type"
              value={type}
              onValueChange={(value) => setType(value as WatchType)}
              options={Object.entries(watchTypes).map(([value, { name, rule }]) => ({
                value,
                label: name,
                hint: rule,
              }))}
              error={fields.type}
            />
          )}
          <TextAreaField
            label="What to photograph"
            name="description"
            required
            rows={4}
            maxLength={5000}
            defaultValue={draft.description}
            error={fields.description}
          />
          <TextField
            label="Tags"
            name="tags"
            optional
            defaultValue={draft.tags}
            hint="One word each, separated by commas."
            error={fields.tags}
          />
        </div>
      </Card>
      <Card title="Where" description="Press the map to set the centre, or type it.">
        <div className="grid gap-5">
          <PlacePicker
            latitude={number(place.latitude)}
            longitude={number(place.longitude)}
            radiusKm={number(place.radius)}
            onPick={({ latitude, longitude }) =>
              setPlace((before) => ({ ...before, latitude: String(latitude), longitude: String(longitude) }))
            }
          />
          <p aria-live="polite" className="text-muted text-sm">
            {Number.isFinite(number(place.latitude)) && Number.isFinite(number(place.longitude))
              ? `Centre: ${positionText({ latitude: number(place.latitude), longitude: number(place.longitude) })}`
              : 'No centre yet.'}
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
              // Circles from before the limit of 100 km stay as they are.
              name={Number(draft.radius) > 100 ? undefined : 'radius'}
              disabled={Number(draft.radius) > 100}
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
      {type === 'task' && (
        <Card
          title="Tasks"
          description="One photo for each; the reward is paid for each once all are accepted."
        >
          <div className="grid gap-4">
            <input type="hidden" name="tasks" value={tasksText(tasks)} />
            {tasks.map((_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity until they are saved
              <div key={index} className="grid items-end gap-3 sm:grid-cols-[9rem_minmax(0,1fr)_7rem_auto]">
                <TextField label="Key" spellCheck={false} {...bindTask(index, 'key')} />
                <TextField label="What to do" {...bindTask(index, 'description')} />
                <NumberField label="Fuel" optional {...bindTask(index, 'fuel')} />
                <Button
                  variant="ghost"
                  aria-label={`Remove task ${index + 1}`}
                  disabled={tasks.length === 1}
                  onClick={() => setTasks(tasks.filter((_, other) => other !== index))}
                  icon={<Trash2 aria-hidden="true" className="size-4" strokeWidth={1.75} />}
                />
              </div>
            ))}
            {fields.tasks && <p className="text-red-ink text-sm">{fields.tasks}</p>}
            <div>
              <Button
                onClick={() =>
                  setTasks([...tasks, { key: `task${tasks.length}`, description: '', fuel: '' }])
                }
                icon={<Plus aria-hidden="true" className="size-4" strokeWidth={1.75} />}
              >
                Add a task
              </Button>
            </div>
          </div>
        </Card>
      )}
      {type === 'group' && (
        <Card title="Group">
          <div className="grid gap-5 sm:grid-cols-2">
            <NumberField
              label="People in a group"
              name="group_size"
              required
              defaultValue={draft.groupSize}
              error={fields.group_size}
            />
            <NumberField
              label="Time for their photos"
              name="time_limit_in_minutes"
              required
              unit="min"
              defaultValue={draft.minutes}
              error={fields.time_limit_in_minutes}
            />
          </div>
        </Card>
      )}
      <Card title="When and how many" description="Moments are in UTC.">
        <div className="grid gap-5 sm:grid-cols-2">
          <UtcField label="Starts" name="starts_at" start={draft.startsAt} error={fields.starts_at} />
          <UtcField label="Ends" name="ends_at" start={draft.endsAt} error={fields.ends_at} />
          <NumberField
            label="Photos in all"
            name="max_submissions"
            required
            defaultValue={draft.max}
            error={fields.max_submissions}
          />
          <NumberField
            label="Photos a person"
            name="max_submissions_per_witness"
            optional
            defaultValue={draft.perWitness}
            error={fields.max_submissions_per_witness}
          />
        </div>
      </Card>
      <Card title="What it costs and brings">
        <div className="grid gap-5 sm:grid-cols-3">
          <NumberField
            label="Fuel a photo"
            name="fuel_required"
            required
            unit="FUEL"
            defaultValue={draft.fuel}
            error={fields.fuel_required}
          />
          <NumberField
            label="Reward a photo"
            name="reward_per_task"
            optional
            unit="POINTS"
            defaultValue={draft.reward}
            error={fields.reward_per_task}
          />
          <NumberField
            label="Rewards in all"
            name="total_rewards"
            optional
            unit="POINTS"
            defaultValue={draft.pool}
            error={fields.total_rewards}
          />
        </div>
      </Card>
      <Card title="Who and how it looks">
        <div className="grid gap-5">
          <TextAreaField
            label="Invited wallets"
            name="whitelist"
            optional
            rows={3}
            spellCheck={false}
            className="font-mono text-xs"
            value={whitelist}
            onChange={(event) => setWhitelist(event.currentTarget.value)}
            aside={keys.length > 0 ? `${different} ${different === 1 ? 'wallet' : 'wallets'}` : undefined}
            hint={
              keys.length > different
                ? `${keys.length - different} stand there twice and are kept once.`
                : 'One address a line. Empty means everybody may take part.'
            }
            error={fields.whitelist}
          />
          <PictureField
            label="Banner"
            name="banner_url"
            purpose="watch"
            start={draft.banner}
            hint="Wide, above the campaign’s page. Without one we draw a picture."
            error={fields.banner_url}
            onBusy={setBannerBusy}
          />
          <PictureField
            label="Poster"
            name="poster_url"
            purpose="watch"
            start={draft.poster}
            hint="Shown in lists and on the map. Without one we draw a picture."
            error={fields.poster_url}
            onBusy={setPosterBusy}
          />
          <input type="hidden" name="is_active" value={String(active)} />
          <SwitchField
            label="Takes photos"
            hint="Switched off, it stays on the map but takes none."
            checked={active}
            onCheckedChange={setActive}
          />
        </div>
      </Card>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} disabled={bannerBusy || posterBusy}>
          {editing ? 'Save changes' : 'Create campaign'}
        </SubmitButton>
        <ButtonLink variant="ghost" href={editing ? `/watch/${draft.id}/manage` : '/watch'}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
