import { Card } from '@/components/ui/card';
import { RadioGroupField } from '@/components/ui/choice';
import { TextAreaField, TextField } from '@/components/ui/text-field';
import { type WatchType, watchTypes } from '@/components/watch/watch-words';
import type { CampaignDraft } from './campaign-draft';

/** What a campaign's part of the form is told: where it starts from and what is wrong with its fields. */
export interface FormPart {
  draft: CampaignDraft;
  fields: Record<string, string>;
}

/** What a campaign is: its name and type, which stay once it is made, and what to photograph. */
export function CampaignWhat({
  draft,
  fields,
  editing,
  type,
  onType,
}: FormPart & { editing: boolean; type: WatchType; onType: (type: WatchType) => void }) {
  return (
    <Card title="What it is">
      <div className="grid gap-5">
        {editing ? (
          <>
            <input type="hidden" name="campaign" value={draft.id} />
            <input type="hidden" name="seen" value={draft.seen} />
            <input type="hidden" name="type" value={draft.type} />
          </>
        ) : (
          <>
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
            <RadioGroupField
              label="Type"
              name="type"
              value={type}
              onValueChange={(value) => onType(value as WatchType)}
              options={Object.entries(watchTypes).map(([value, { name, rule }]) => ({
                value,
                label: name,
                hint: rule,
              }))}
              error={fields.type}
            />
          </>
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
  );
}
