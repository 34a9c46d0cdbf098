import { networkNames, type SocialNetwork } from '@/nouns/networks';

/** The networks a campaign is for, as chips. */
export function NetworkList({ networks }: { networks: readonly SocialNetwork[] }) {
  return (
    <ul aria-label="Networks" className="chips">
      {networks.map((network) => (
        <li key={network} className="badge badge-neutral">
          {networkNames[network]}
        </li>
      ))}
    </ul>
  );
}
