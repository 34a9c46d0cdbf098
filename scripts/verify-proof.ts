import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { canonicalJson, isSignedBy, type Json } from '@/lib/signed-json';

const usage = 'Usage: npm run -s verify-proof -- FILE [--key PUBLIC_KEY]';

const Bundle = z.object({
  proof: z.record(z.string(), z.unknown()),
  signature: z.string(),
  public_key: z.string(),
});

/** Says whether a proof was signed by the key, or else by the one it names; asks nobody and needs no database. */
async function verifyFile(file: string, key: string | undefined): Promise<number> {
  const bundle = Bundle.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!bundle.success) throw new Error('This file is not a proof: it needs proof, signature and public_key.');
  const { proof, signature, public_key } = bundle.data;
  if (!isSignedBy(canonicalJson(proof as Json), signature, key ?? public_key)) {
    console.log('NOT VALID: the proof was changed, or another key signed it.');
    return 1;
  }
  console.log(`Valid, signed by ${key ?? public_key}.`);
  if (!key) {
    console.log(
      `That the key belongs to the issuer is for you to compare: ${proof.issuer}/.well-known/fanfare-proof-key, or give it with --key.`,
    );
  }
  return 0;
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error(usage);
  process.exitCode = await verifyFile(file, values.key);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
