import { campaignsApi } from '@/contracts/campaigns/face';
import { unknownPath } from '@/contracts/unknown-path';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = unknownPath(campaignsApi);
