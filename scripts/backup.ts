import { backup } from './backup/commands';
import { command } from './command';

await command({
  usage: 'npm run backup -- --to FILE|FOLDER [--keep N] [--passphrase-file FILE|-]',
  options: ['to!', 'keep', 'passphrase-file'],
  // A backup is of the version that the database has, also ahead of an upgrade.
  migrates: false,
  run: (values, _repeated, url) => backup(values, url),
});
