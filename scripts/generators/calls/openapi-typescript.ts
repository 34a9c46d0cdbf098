import createClient, { createQuerySerializer } from 'openapi-fetch';
import type { paths as Ads } from './made/ads';
import type { paths as Campaigns } from './made/campaigns';
import type { paths as Watch } from './made/watch';
import { ad, base, bearer, days, make, photo, picture, there, witnessToken } from './world';

const ads = createClient<Ads>({ baseUrl: base, headers: bearer() });
const campaigns = createClient<Campaigns>({ baseUrl: base, headers: bearer() });
const watch = createClient<Watch>({ baseUrl: base, headers: bearer(witnessToken) });

/** A file is a Blob here, although the types say text: the tool has no type of its own for `format: binary`. */
const asForm = (body: Record<string, unknown>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    form.append(name, value instanceof Blob ? value : String(value));
  }
  return form;
};
const file = picture as unknown as string;
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const brackets = createQuerySerializer<object>({
  object: { style: 'deepObject', explode: true },
});
/** As the document says of what is nested in a form. */
const flat = (body: unknown) => brackets(body as object);

let id = 0;
await make({
  'ads json': async () => {
    const { data, error } = await ads.POST('/v1/ads', { body: ad });
    there(data?.ad.id, error);
  },
  'ads query': async () => {
    const { data, error } = await ads.GET('/v1/ads', { params: { query: { limit: 1 } } });
    there(data?.ads[0]?.title, error);
  },
  'ads file': async () => {
    const { data, error } = await ads.POST('/files', {
      body: { file, purpose: 'campaign' },
      bodySerializer: asForm,
    });
    there(data?.url, error);
  },
  'campaigns json': async () => {
    const { data, error } = await campaigns.POST('/api/campaigns/', { body: { limit: 1 } });
    id = there(data?.[0]?.id, error);
  },
  'campaigns form': async () => {
    const { data, error } = await campaigns.POST('/api/campaigns/', { body: { limit: 1 }, headers: form });
    if (there(data, error).length !== 1) throw new Error('the limit was not read');
  },
  'campaigns nested': async () => {
    const { data, error } = await campaigns.POST('/api/campaign/settings/', {
      body: { campaign_id: id, settings: { bonus_days: days() } },
    });
    there(data?.message, error);
  },
  'campaigns nested form': async () => {
    const { data, error } = await campaigns.POST('/api/campaign/settings/', {
      body: { campaign_id: id, settings: { bonus_days: days() } },
      bodySerializer: flat,
      headers: form,
    });
    there(data?.message, error);
  },
  'campaigns file': async () => {
    const { data, error } = await campaigns.POST('/files', {
      body: { file, purpose: 'campaign' },
      bodySerializer: asForm,
    });
    there(data?.url, error);
  },
  'watch json': async () => {
    const { data, error } = await watch.POST('/all-campaigns', { body: { active: true } });
    there(data?.result[0]?.id, error);
  },
  'watch file': async () => {
    const { data, error } = await watch.POST('/submit-photo', {
      body: { ...photo, file },
      bodySerializer: asForm,
    });
    there(data?.result.photo, error);
  },
});
