import { createApiClient as adsAt } from './made/ads';
import { createApiClient as campaignsAt } from './made/campaigns';
import { createApiClient as watchAt } from './made/watch';
import { ad, base, bearer, days, make, photo, picture, there, witnessToken } from './world';

const asker = { axiosConfig: { headers: bearer() } };
const ads = adsAt(base, asker);
const campaigns = campaignsAt(base, asker);
const watch = watchAt(base, { axiosConfig: { headers: bearer(witnessToken) } });

let id = 0;
await make({
  'ads json': async () => there((await ads.post('/v1/ads', ad)).ad.id),
  'ads query': async () => there((await ads.get('/v1/ads', { queries: { limit: 1 } })).ads[0]?.title),
  'ads file': async () => there((await ads.post('/files', { file: picture, purpose: 'campaign' })).url),
  'campaigns json': async () => {
    id = there((await campaigns.post_campaigns({ limit: 1 }))[0]?.id);
  },
  'campaigns nested': async () => {
    const body = { campaign_id: id, settings: { bonus_days: days() } };
    there((await campaigns.post_campaign_settings(body)).message);
  },
  'campaigns file': async () =>
    there((await campaigns.post_files({ file: picture, purpose: 'campaign' })).url),
  'watch json': async () => there((await watch.post('/all-campaigns', { active: true })).result[0]?.id),
  'watch file': async () =>
    there((await watch.post('/submit-photo', { ...photo, file: picture })).result.photo),
});
