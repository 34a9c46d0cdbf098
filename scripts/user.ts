import { createUser } from '@/features/users';
import type { Role } from '@/nouns/users';
import { command } from './command';

await command({
  usage:
    'npm run -s user -- create --email E --password P --role influencer|advertiser|admin [--name N] [--username U]',
  words: ['create'],
  options: ['email!', 'password!', 'role!', 'name', 'username'],
  run: async ({ email = '', password = '', role, name, username }) => {
    const user = await createUser({ email, password, role: role as Role, name, username });
    console.log(JSON.stringify({ id: user.id, uuid: user.uuid, username: user.username, email, role }));
    return 0;
  },
});
