/** Where the bytes of files lie. Names are ours, never a person's. Throws `unavailable` when it cannot be reached. */
export interface Storage {
  /** Writes all of it or nothing. */
  put(name: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Undefined when there is nothing under the name. */
  get(name: string): Promise<Uint8Array | undefined>;
  /** Also succeeds when there is nothing. */
  remove(name: string): Promise<void>;
  /** How the store is doing. Never throws: what is wrong with it is told. */
  state(): Promise<StorageState>;
}

export type StorageState =
  | {
      kind: 'folder';
      folder: string /** Bytes that still fit. */;
      free: number | null;
      problem: string | null;
    }
  | {
      kind: 'bucket';
      bucket: string;
      endpoint: string;
      problem: string | null;
      /** The problem is the store's and may pass; otherwise it is one of ours, such as a wrong key. */
      passing: boolean;
    };
