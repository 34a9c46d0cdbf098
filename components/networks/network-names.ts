export { networkNames } from '@/lib/social';
