import { registerApplication } from '@/features/applications';
import { command } from './command';

await command({
  usage: 'npm run -s application -- create --name N --redirect URI [--redirect URI ...]',
  words: ['create'],
  options: ['name!', 'redirect!*'],
  run: async ({ name = '' }, { redirect = [] }) => {
    const { clientId, secret } = await registerApplication({ name, redirectUris: redirect });
    console.log(`client_id ${clientId}\nclient_secret ${secret}`);
    return 0;
  },
});
