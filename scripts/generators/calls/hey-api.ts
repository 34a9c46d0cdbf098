import * as ads from './made/ads';
import { client as adsClient } from './made/ads/client.gen';
import * as campaigns from './made/campaigns';
import { formDataBodySerializer, urlSearchParamsBodySerializer } from './made/campaigns/client';
import { client as campaignsClient } from './made/campaigns/client.gen';
import * as watch from './made/watch';
import { client as watchClient } from './made/watch/client.gen';
import { ad, base, days, make, photo, picture, there, token, witnessToken } from './world';

adsClient.setConfig({ baseUrl: base, auth: token });
campaignsClient.setConfig({ baseUrl: base, auth: token });
watchClient.setConfig({ baseUrl: base, auth: witnessToken });
const form = {
  ...urlSearchParamsBodySerializer,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
};
const multipart = { ...formDataBodySerializer, headers: { 'Content-Type': null } };

let id = 0;
await make({
  'ads json': async () => {
    const { data, error } = await ads.postAds({ body: ad });
    there(data?.ad.id, error);
  },
  'ads query': async () => {
    const { data, error } = await ads.getAds({ query: { limit: 1 } });
    there(data?.ads[0]?.title, error);
  },
  'ads file': async () => {
    const { data, error } = await ads.postFiles({ body: { file: picture, purpose: 'campaign' } });
    there(data?.url, error);
  },
  'campaigns json': async () => {
    const { data, error } = await campaigns.postCampaigns({ body: { limit: 1 } });
    id = there(data?.[0]?.id, error);
  },
  'campaigns form': async () => {
    const { data, error } = await campaigns.postCampaigns({ body: { limit: 1 }, ...form });
    if (there(data, error).length !== 1) throw new Error('the limit was not read');
  },
  'campaigns nested': async () => {
    const body = { campaign_id: id, settings: { bonus_days: days() } };
    const { data, error } = await campaigns.postCampaignSettings({ body });
    there(data?.message, error);
  },
  'campaigns nested form': async () => {
    const body = { campaign_id: id, settings: { bonus_days: days() } };
    const { data, error } = await campaigns.postCampaignSettings({ body, ...form });
    there(data?.message, error);
  },
  'campaigns nested multipart': async () => {
    const body = { campaign_id: id, settings: { bonus_days: days() } };
    const { data, error } = await campaigns.postCampaignSettings({ body, ...multipart });
    there(data?.message, error);
  },
  'campaigns file': async () => {
    const { data, error } = await campaigns.postFiles({ body: { file: picture, purpose: 'campaign' } });
    there(data?.url, error);
  },
  'watch json': async () => {
    const { data, error } = await watch.postAllCampaigns({ body: { active: true } });
    there(data?.result[0]?.id, error);
  },
  'watch file': async () => {
    const { data, error } = await watch.postSubmitPhoto({ body: { ...photo, file: picture } });
    there(data?.result.photo, error);
  },
});
