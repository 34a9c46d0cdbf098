import { eq, sql } from 'drizzle-orm';
import { sign } from '@/auth/secret';
import { db } from '@/db/client';
import { type watchCampaigns, watchProofs, type watchSubmissions } from '@/db/schema';
import { appUrl } from '@/lib/env';
import { found } from '@/lib/failure';
import { canonicalJson, type Json, privateKeyOf, publicTextOf, signText } from '@/lib/signed-json';
import { uuidPattern } from '@/lib/uuid';

/** A signed statement about an accepted photo, for anybody to check without asking us. */
export interface Proof {
  proof: { [key: string]: Json };
  algorithm: 'Ed25519';
  /** Over `proof` as canonical JSON (RFC 8785), base64url. */
  signature: string;
  /** 32 bytes, base64url. */
  public_key: string;
}

/** Made of the platform's secret, so that every instance has the same and it is kept like the rest. */
const signingKey = () => privateKeyOf(Buffer.from(sign('proof', 'Ed25519'), 'base64url'));

type Campaign = typeof watchCampaigns.$inferSelect;
type Photo = typeof watchSubmissions.$inferSelect;

/** Checks that lead to another photo or name a place beside the one that was claimed. */
const unstated = ['earlier_photo', 'picture_latitude', 'picture_longitude'];

/** What is stated: nothing of it says who the witness is, and the position is the rounded one. */
const statement = (campaign: Campaign, photo: Photo): { [key: string]: Json | undefined } => ({
  format: 'fanfare-proof/1',
  issuer: appUrl(),
  photo: photo.id,
  campaign: campaign.id,
  campaign_type: campaign.type,
  rules_version: photo.rulesVersion,
  task: photo.task ?? undefined,
  group: photo.groupId ?? undefined,
  picture: {
    url: photo.photoHash === null ? photo.photoUrl : undefined,
    sha256: photo.photoHash ?? undefined,
    served_sha256: photo.servedHash ?? undefined,
    perceptual_hash: photo.perceptualHash ?? undefined,
  },
  received_at: photo.createdAt.toISOString(),
  accepted_at: photo.decidedAt?.toISOString(),
  latitude: photo.latitude,
  longitude: photo.longitude,
  position_rounded_to_degrees: 0.001,
  accuracy_in_meters: photo.accuracy ?? undefined,
  distance_in_meters: photo.distanceInMeters,
  center_latitude: campaign.latitude,
  center_longitude: campaign.longitude,
  radius_in_kilometers: campaign.radius,
  flags: photo.flags,
  checks: Object.fromEntries(Object.entries(photo.checks).filter(([name]) => !unstated.includes(name))),
});

/** Signs what was just accepted, in the transaction that accepts it. */
export async function signProof(campaign: Campaign, photo: Photo): Promise<void> {
  const key = signingKey();
  const payload = canonicalJson(statement(campaign, photo));
  await db()
    .insert(watchProofs)
    .values({
      submissionId: photo.id,
      payload,
      signature: signText(payload, key),
      publicKey: publicTextOf(key),
    });
}

/** The proof of an accepted photo, which anybody may have; `not_found` for any other. */
export async function findProof(photo: string): Promise<Proof> {
  const [row] = uuidPattern.test(photo)
    ? await db().select().from(watchProofs).where(eq(watchProofs.submissionId, photo))
    : [];
  const { payload, signature, publicKey } = found(row, 'A proof of this photo');
  return { proof: JSON.parse(payload), algorithm: 'Ed25519', signature, public_key: publicKey };
}

/** The key that signs now and those that signed before, newest first. */
export async function proofKeys(): Promise<{ public_key: string; algorithm: 'Ed25519'; current: boolean }[]> {
  const now = publicTextOf(signingKey());
  const rows = await db()
    .select({ key: watchProofs.publicKey })
    .from(watchProofs)
    .groupBy(watchProofs.publicKey)
    .orderBy(sql`max(${watchProofs.createdAt}) desc`);
  const before = rows.map(({ key }) => key).filter((key) => key !== now);
  return [now, ...before].map((key) => ({ public_key: key, algorithm: 'Ed25519', current: key === now }));
}
