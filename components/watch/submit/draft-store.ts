/** What was prepared for a campaign and not sent yet; it survives a reload or a lost connection. */
export interface Draft {
  picture: Blob | null;
  task: string | null;
}

const STORE = 'drafts';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('fanfare-watch', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function run<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const database = await open();
    return await new Promise<T>((resolve, reject) => {
      const request = act(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } catch {
    // A private window may refuse to keep anything; the draft then lives as long as the page.
    return null;
  }
}

export const loadDraft = (campaign: string) =>
  run<Draft | undefined>('readonly', (store) => store.get(campaign));

export const keepDraft = (campaign: string, draft: Draft) =>
  run('readwrite', (store) => store.put(draft, campaign));

export const dropDraft = (campaign: string) => run('readwrite', (store) => store.delete(campaign));
