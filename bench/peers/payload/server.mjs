import { createServer } from 'node:http';
import { postgresAdapter } from '@payloadcms/db-postgres';
import { buildConfig, getPayload, handleEndpoints } from 'payload';

/**
 * Payload CMS 3 with campaigns and ads as we have them, its REST API behind Node's own server: without the Next that it
 * comes in, which would only take from what it does. Makes its tables in an empty database, an owner with an API key, and
 * what is read; then prints its port, the key and the id of an ad.
 */
const [, , connectionString] = process.argv;
const signedIn = ({ req }) => Boolean(req.user);
const everybody = () => true;
const text = (name) => ({ name, type: 'text', required: true });
const number = (name) => ({ name, type: 'number', required: true });

const config = buildConfig({
  secret: 'a-secret-for-the-benchmark-only-0123456789',
  telemetry: false,
  db: postgresAdapter({ pool: { connectionString, max: 18 }, push: true }),
  collections: [
    { slug: 'users', auth: { useAPIKey: true }, fields: [] },
    {
      slug: 'networks',
      access: { read: everybody },
      fields: [text('name')],
    },
    {
      slug: 'campaigns',
      access: { read: everybody },
      fields: [
        text('name'),
        text('tagline'),
        { name: 'description', type: 'textarea' },
        { name: 'status', type: 'select', options: ['draft', 'active'], required: true, index: true },
        { name: 'endsAt', type: 'date', required: true, index: true },
        text('currency'),
        number('postRate'),
        { name: 'networks', type: 'relationship', relationTo: 'networks', hasMany: true },
      ],
    },
    {
      slug: 'ads',
      access: { read: signedIn, create: signedIn },
      fields: [
        text('title'),
        text('content'),
        number('budget'),
        number('pricePerView'),
        { name: 'status', type: 'select', options: ['draft', 'active'], defaultValue: 'draft', index: true },
        { name: 'owner', type: 'relationship', relationTo: 'users' },
      ],
    },
  ],
});

const payload = await getPayload({ config });
const apiKey = '0b6c7f4e-2a57-4d0e-9f0e-8f6f3b2f6a11';
const owner = await payload.create({
  collection: 'users',
  data: { email: 'bench@brand.example', password: 'a-password-of-the-bench', enableAPIKey: true, apiKey },
});
const network = await payload.create({ collection: 'networks', data: { name: 'instagram' } });
for (let at = 1; at <= 30; at++) {
  await payload.create({
    collection: 'campaigns',
    data: {
      name: `Evenings on the quay ${at}`,
      tagline: 'Show the stalls, the music and the water.',
      description: 'Three days of stalls on the quay, with music in the evening.',
      status: 'active',
      endsAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
      currency: 'USD',
      postRate: 20 + at,
      networks: [network.id],
    },
  });
}
const ad = await payload.create({
  collection: 'ads',
  data: {
    title: 'Summer sale',
    content: 'Three days of stalls.',
    budget: 500,
    pricePerView: 0.05,
    owner: owner.id,
  },
});

async function answer(request, response) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const asked = new Request(`http://127.0.0.1${request.url}`, {
    method: request.method,
    headers: request.headers,
    ...(pieces.length > 0 && { body: Buffer.concat(pieces) }),
  });
  const answered = await handleEndpoints({ config, request: asked });
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
});
server.listen(0, '127.0.0.1', () =>
  console.info(`ready ${JSON.stringify({ port: server.address().port, apiKey, ad: ad.id })}`),
);
