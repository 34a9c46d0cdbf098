import { adsApi } from './ads';
import { campaignsApi } from './campaigns';
import type { Face } from './face';
import { watchApi } from './watch';

/** Every API with all of its operations, by the name of its document. */
export const faces: Record<string, Face> = { ads: adsApi, campaigns: campaignsApi, watch: watchApi };
