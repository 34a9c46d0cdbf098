import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { appUrl } from '@/lib/env';

/** Public pages may be read by everyone; what needs a sign-in and what only programs call is left out. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: {
      userAgent: '*',
      // What begins like a private page and is none.
      allow: ['/', '/advertisers/'],
      disallow: [
        '/admin',
        '/ads',
        '/advertiser',
        '/api/',
        '/dashboard',
        '/earnings',
        '/invoices',
        '/mailbox',
        '/networks',
        '/notifications',
        '/oauth/',
        '/settings',
        '/tasks',
        '/v1/',
        '/view/',
      ],
    },
    sitemap: `${appUrl()}/sitemap.xml`,
  };
}
