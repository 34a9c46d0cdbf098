import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { addresses } from '@/nouns/addresses';
import { RegionMap } from './map/region-map';
import { campaignTitle, distanceText, positionText, radiusText } from './watch-words';

/** What a proof states, as far as this page puts it into words; the file holds all of it. */
export interface Statement {
  photo: string;
  campaign: string;
  task?: string;
  receivedAt: string;
  acceptedAt?: string;
  latitude: number;
  longitude: number;
  accuracy?: number;
  distance: number;
  radiusKm: number;
  centre: { latitude: number; longitude: number };
  hash?: string;
  rulesVersion: number;
  flags: string[];
  issuer: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const textOr = (value: unknown) => (isText(value) ? value : '');
const numberOr = (value: unknown) => (isNumber(value) ? value : 0);

/** Reads the statement of a proof. */
export function readStatement(proof: Record<string, unknown>): Statement {
  const picture = (proof.picture ?? {}) as Record<string, unknown>;
  return {
    photo: textOr(proof.photo),
    campaign: textOr(proof.campaign),
    task: isText(proof.task) ? proof.task : undefined,
    receivedAt: textOr(proof.received_at),
    acceptedAt: isText(proof.accepted_at) ? proof.accepted_at : undefined,
    latitude: numberOr(proof.latitude),
    longitude: numberOr(proof.longitude),
    accuracy: isNumber(proof.accuracy_in_meters) ? proof.accuracy_in_meters : undefined,
    distance: numberOr(proof.distance_in_meters),
    radiusKm: numberOr(proof.radius_in_kilometers),
    centre: { latitude: numberOr(proof.center_latitude), longitude: numberOr(proof.center_longitude) },
    hash: isText(picture.sha256) ? picture.sha256 : undefined,
    rulesVersion: numberOr(proof.rules_version),
    flags: Array.isArray(proof.flags) ? proof.flags.filter(isText) : [],
    issuer: textOr(proof.issuer),
  };
}

/** The three things that are checked, each with its outcome in words. */
export function ProofChecks({
  signed,
  ours,
  statement,
}: {
  signed: boolean;
  ours: boolean;
  statement: Statement;
}) {
  return (
    <ul className="grid gap-3">
      <Check passed={signed} title={signed ? 'The signature is valid' : 'The signature is not valid'}>
        {signed
          ? 'Nothing in this statement was changed since it was signed.'
          : 'Something in this statement was changed, or it was signed by another key. Do not rely on it.'}
      </Check>
      <Check passed={ours} title={ours ? 'The key is ours' : 'The key is not one of ours'}>
        {ours ? 'It is one of the keys that this platform publishes.' : 'Anybody could have made this key.'}
      </Check>
      <Check
        passed={statement.flags.length === 0}
        soft
        title={statement.flags.length === 0 ? 'Nothing stood out' : 'A reviewer looked closely'}
      >
        {statement.flags.length === 0
          ? 'Place, time, picture and clock agreed.'
          : `Noted: ${statement.flags.map((flag) => flag.replaceAll('_', ' ')).join(', ')}. It was accepted all the same.`}
      </Check>
    </ul>
  );
}

function Check({
  passed,
  soft = false,
  title,
  children,
}: {
  passed: boolean;
  soft?: boolean;
  title: string;
  children: ReactNode;
}) {
  const [Icon, look] = passed
    ? [CircleCheck, 'text-green-ink']
    : soft
      ? [TriangleAlert, 'text-amber-ink']
      : [CircleX, 'text-red-ink'];
  return (
    <li className="flex items-start gap-2.5 text-sm">
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${look}`} strokeWidth={1.75} />
      <span className="grid">
        <span className="font-medium">{title}</span>
        <span className="text-muted">{children}</span>
      </span>
    </li>
  );
}

/** What is stated, in words. */
export function ProofFacts({ statement }: { statement: Statement }) {
  return (
    <dl className="grid gap-3 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
      <Fact name="Campaign">
        <Link
          href={addresses.watchCampaign(statement.campaign)}
          className="font-medium underline-offset-4 hover:underline"
        >
          {campaignTitle(statement.campaign)}
        </Link>
        {statement.task && <span className="text-muted"> · task {statement.task}</span>}
      </Fact>
      <Fact name="Received">
        <Moment at={statement.receivedAt} format="exact" />
      </Fact>
      {statement.acceptedAt && (
        <Fact name="Accepted">
          <Moment at={statement.acceptedAt} format="exact" />
        </Fact>
      )}
      <Fact name="Place">
        {positionText(statement, 3)}, rounded to about 110 metres
        {statement.accuracy !== undefined && `; the device knew it to ${distanceText(statement.accuracy)}`}
      </Fact>
      <Fact name="Distance">
        {distanceText(statement.distance)} from the centre. The rule:{' '}
        {radiusText(statement.radiusKm).toLowerCase()}, version {statement.rulesVersion}
      </Fact>
      {statement.hash && (
        <Fact name="Picture (SHA-256)">
          <code className="break-all font-mono text-xs">{statement.hash}</code>
        </Fact>
      )}
      <Fact name="Issued by">
        <span className="break-all">{statement.issuer}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

/** Where the photo was taken, in the circle of its campaign. */
export function ProofMap({ statement }: { statement: Statement }) {
  return (
    <RegionMap
      circle={{ ...statement.centre, radiusKm: statement.radiusKm }}
      label="The campaign’s circle and the rounded position of the photo."
      marks={[
        {
          id: statement.photo,
          kind: 'photo',
          latitude: statement.latitude,
          longitude: statement.longitude,
          label: 'Where the photo was taken',
        },
      ]}
    />
  );
}
