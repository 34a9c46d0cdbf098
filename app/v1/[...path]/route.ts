import { adsApi } from '@/contracts/ads/face';
import { unknownPath } from '@/contracts/unknown-path';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = unknownPath(adsApi);
