import { env } from '@/lib/env';
import { singleton } from '@/lib/singleton';
import { bucketStorage } from './bucket-storage';
import type { Storage } from './bytes';
import { folderStorage } from './folder-storage';

/** The bucket that the environment names, or else a folder under DATA_DIR. */
export const storage = (): Storage =>
  singleton('files.storage', () => {
    const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, DATA_DIR } = env();
    if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
      return folderStorage(DATA_DIR);
    }
    return bucketStorage({
      endpoint: S3_ENDPOINT,
      bucket: S3_BUCKET,
      region: S3_REGION,
      accessKeyId: S3_ACCESS_KEY_ID,
      secretAccessKey: S3_SECRET_ACCESS_KEY,
    });
  });
