import { getAds, postAds, postFiles as postAdsFile } from './made/ads';
import { postCampaignSettings, postCampaigns, postFiles } from './made/campaigns';
import { postAllCampaigns, postSubmitPhoto } from './made/watch';
import { ad, base, bearer, days, make, photo, picture, there, witnessToken } from './world';

// Its functions ask for paths; the server is told here, as its guide does for Node.
const { fetch: plain } = globalThis;
globalThis.fetch = (address, options) =>
  plain(typeof address === 'string' ? base + address : address, options);

const asker = { headers: bearer() };
const witness = { headers: bearer(witnessToken) };

let id = 0;
await make({
  'ads json': async () => {
    const { status, data } = await postAds(ad, asker);
    if (status !== 201) throw data;
  },
  'ads query': async () => {
    const { status, data } = await getAds({ limit: 1 }, asker);
    if (status !== 200) throw data;
    there(data.ads[0]?.title);
  },
  'ads file': async () => {
    const { status, data } = await postAdsFile({ file: picture, purpose: 'campaign' }, asker);
    if (status !== 201) throw data;
  },
  'campaigns json': async () => {
    const { status, data } = await postCampaigns({ limit: 1 }, asker);
    if (status !== 200) throw data;
    id = there(data[0]?.id);
  },
  'campaigns nested': async () => {
    const body = { campaign_id: id, settings: { bonus_days: days() } };
    const { status, data } = await postCampaignSettings(body, asker);
    if (status !== 200) throw data;
  },
  'campaigns file': async () => {
    const { status, data } = await postFiles({ file: picture, purpose: 'campaign' }, asker);
    if (status !== 201) throw data;
  },
  'watch json': async () => {
    const { status, data } = await postAllCampaigns({ active: true }, witness);
    if (status !== 200) throw data;
    there(data.result[0]?.id);
  },
  'watch file': async () => {
    const { status, data } = await postSubmitPhoto({ ...photo, file: picture }, witness);
    if (status !== 200) throw data;
  },
});
