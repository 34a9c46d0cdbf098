import { restore } from './backup/commands';
import { command } from './command';

await command({
  usage: 'npm run restore -- --from FILE [--passphrase-file FILE|-]',
  options: ['from!', 'passphrase-file'],
  migrates: false,
  run: (values, _repeated, url) => restore(values, url),
});
