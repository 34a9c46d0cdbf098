import { useState } from 'react';
import { PictureField } from '@/components/files/picture-field';
import { Card } from '@/components/ui/card';
import { SwitchField } from '@/components/ui/choice';
import { TextAreaField } from '@/components/ui/text-field';
import type { FormPart } from './campaign-what';

/** Who may take part in a campaign, and what it looks like. The form hears while a picture is on its way. */
export function CampaignLook({
  draft,
  fields,
  onBannerBusy,
  onPosterBusy,
}: FormPart & { onBannerBusy: (busy: boolean) => void; onPosterBusy: (busy: boolean) => void }) {
  const [active, setActive] = useState(draft.active);
  const [whitelist, setWhitelist] = useState(draft.whitelist);
  const keys = whitelist.split(/[\s,;]+/).filter(Boolean);
  const different = new Set(keys.map((key) => key.toLowerCase())).size;
  return (
    <Card title="Who and how it looks">
      <div className="grid gap-5">
        <TextAreaField
          label="Invited crypto wallets"
          name="whitelist"
          optional
          rows={3}
          spellCheck={false}
          className="font-mono text-xs"
          value={whitelist}
          onChange={(event) => setWhitelist(event.currentTarget.value)}
          aside={
            keys.length > 0
              ? `${different} ${different === 1 ? 'crypto wallet' : 'crypto wallets'}`
              : undefined
          }
          hint={
            keys.length > different
              ? `${keys.length - different} appear twice and are kept once.`
              : 'One address a line. Leave empty to let everybody take part.'
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
          onBusy={onBannerBusy}
        />
        <PictureField
          label="Poster"
          name="poster_url"
          purpose="watch"
          start={draft.poster}
          hint="Shown in lists and on the map. Without one we draw a picture."
          error={fields.poster_url}
          onBusy={onPosterBusy}
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
  );
}
