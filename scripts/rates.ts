import { readFile } from 'node:fs/promises';
import { importRates } from '@/features/lists';
import { actorByEmail, command } from './command';

await command({
  usage: 'npm run -s rates -- import --file eurofxref-daily.xml --as ADMIN_EMAIL',
  words: ['import'],
  options: ['file!', 'as!'],
  run: async ({ file = '', as: email = '' }) => {
    const { asOf, added, currencies } = await importRates(
      await actorByEmail(email),
      await readFile(file, 'utf8'),
    );
    console.log(`${currencies} currencies of ${asOf}, ${added} of them new.`);
    return 0;
  },
});
