import { adsApi } from '@/contracts/ads';
import { nowhere } from '@/contracts/route';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = nowhere(adsApi);
