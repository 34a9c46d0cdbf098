import { Api as Ads } from './made/ads';
import { Api as Campaigns, ContentType } from './made/campaigns';
import { Api as Watch } from './made/watch';
import { ad, base, bearer, days, make, photo, picture, there, witnessToken } from './world';

const asker = { baseUrl: base, baseApiParams: { headers: bearer() } };
const ads = new Ads(asker);
const campaigns = new Campaigns(asker);
const watch = new Watch({ baseUrl: base, baseApiParams: { headers: bearer(witnessToken) } });

let id = 0;
await make({
  'ads json': async () => there((await ads.v1.postAds(ad)).data.ad.id),
  'ads query': async () => there((await ads.v1.getAds({ limit: 1 })).data.ads[0]?.title),
  'ads file': async () => there((await ads.files.postFiles({ file: picture, purpose: 'campaign' })).data.url),
  'campaigns json': async () => {
    id = there((await campaigns.api.postCampaigns({ limit: 1 })).data[0]?.id);
  },
  'campaigns form': async () => {
    const { data } = await campaigns.api.postCampaigns({ limit: 1 }, { type: ContentType.UrlEncoded });
    if (data.length !== 1) throw new Error('the limit was not read');
  },
  'campaigns nested': async () => {
    const body = { campaign_id: id, settings: { bonus_days: days() } };
    there((await campaigns.api.postCampaignSettings(body)).data.message);
  },
  'campaigns nested multipart': async () => {
    const body = { campaign_id: id, settings: { bonus_days: days() } };
    there((await campaigns.api.postCampaignSettings(body, { type: ContentType.FormData })).data.message);
  },
  'campaigns file': async () =>
    there((await campaigns.files.postFiles({ file: picture, purpose: 'campaign' })).data.url),
  'watch json': async () =>
    there((await watch.allCampaigns.postAllCampaigns({ active: true })).data.result[0]?.id),
  'watch file': async () =>
    there((await watch.submitPhoto.postSubmitPhoto({ ...photo, file: picture })).data.result.photo),
});
