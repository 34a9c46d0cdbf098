import { serverMetadata } from '@/contracts/oauth';
import { appUrl } from '@/lib/env';

export const GET = (): Response => serverMetadata(appUrl());
