import { grantToken } from '@/auth/oauth';
import { oauthRoute } from '@/contracts/oauth';

export const { GET, HEAD, POST, PUT, PATCH, DELETE } = oauthRoute(grantToken);
