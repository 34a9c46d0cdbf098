import { campaignsApi } from '@/contracts/campaigns';
import { nowhere } from '@/contracts/route';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = nowhere(campaignsApi);
