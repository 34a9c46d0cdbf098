import type { MetadataRoute } from 'next';

/** What a phone needs to put Fanfare on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Fanfare',
    short_name: 'Fanfare',
    description: 'Influencer campaigns and advertising, paid exactly.',
    start_url: '/',
    display: 'standalone',
    background_color: '#0d0d0f',
    theme_color: '#0d0d0f',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  };
}
