import { directDatabaseUrl, env } from '@/lib/env';
import { errorInWords } from '@/lib/safe-error';
import { contentFindings } from './content';
import { databaseFindings } from './database';
import { about, type Finding } from './finding';
import { addressFinding, countriesFinding, mailFinding, redisFinding, storageFinding } from './services';
import {
  companyFindings,
  instanceFindings,
  proxyFindings,
  type SecretOrigin,
  secretFindings,
} from './settings';

interface Patient {
  origin: SecretOrigin;
  /** How many instances there are to be. */
  instances: number;
  /** Whether the database comes along. */
  embedded: boolean;
  /** False for an embedded database that does not run. */
  reachable: boolean;
}

/** Everything that a platform with other people's money on it should have, each a finding. */
export async function examine({ origin, instances, embedded, reachable }: Patient): Promise<Finding[]> {
  const node = about('node').ok(`Node ${process.versions.node}.`);
  try {
    env();
  } catch (error) {
    const [, ...problems] = errorInWords(error).split('\n');
    return [node, ...problems.map((problem) => about('environment').wrong(`${problem.trim()}.`))];
  }
  const settings = env();
  const { findings, ready } = reachable
    ? await databaseFindings(directDatabaseUrl(), settings, instances)
    : { findings: [about('database').ok('The embedded one, which npm start starts.')], ready: false };
  return [
    node,
    about('environment').ok('Every setting can be read.'),
    ...secretFindings(settings, origin),
    ...findings,
    ...(ready ? await contentFindings() : []),
    await storageFinding(settings),
    await mailFinding(settings),
    ...proxyFindings(settings),
    await addressFinding(),
    await redisFinding(settings),
    await countriesFinding(),
    ...instanceFindings(settings, origin, instances, embedded),
    ...companyFindings(settings),
  ];
}
