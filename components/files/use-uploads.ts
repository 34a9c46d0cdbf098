'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { PicturePurpose } from '@/nouns/picture';
import { PictureProblem } from './fit-picture';
import { type Uploaded, upload } from './upload';

/** One picture of a field: on its way, there, or refused. */
export interface UploadItem {
  key: string;
  name: string;
  /** What the browser can show of it already. */
  preview: string;
  /** Shown instead when the browser cannot show the file itself. */
  served?: string;
  state: 'uploading' | 'done' | 'failed';
  /** From 0 to 1. */
  progress: number;
  problem?: string;
  /** Where it is served once it is there. */
  url?: string;
  /** Kept to try again. */
  file?: File;
}

/** Our own pictures are shown from the host that was opened, whatever the platform's public address is. */
const previewOf = (url: string) => {
  const path = /\/files\/[\w.-]+$/.exec(url)?.[0];
  return path ?? url;
};

let made = 0;
const nextKey = () => `upload-${++made}`;

const itemOf = (url: string): UploadItem => ({
  key: nextKey(),
  name: url.split('/').at(-1) ?? url,
  preview: previewOf(url),
  state: 'done',
  progress: 1,
  url,
});

/**
 * The pictures of one field and their uploads. `onChange` hears the addresses of those that are there whenever they
 * change, `onUploaded` what the platform said of each new one.
 */
export function useUploads({
  purpose,
  max,
  initial,
  onChange,
  onUploaded,
}: {
  purpose: PicturePurpose;
  max: number;
  initial: readonly string[];
  onChange?: (urls: string[]) => void;
  onUploaded?: (file: Uploaded) => void;
}) {
  const [items, setItems] = useState<UploadItem[]>(() => initial.map(itemOf));
  const running = useRef(new Map<string, AbortController>());
  const heard = useRef(onChange);
  heard.current = onChange;
  const heardOf = useRef(onUploaded);
  heardOf.current = onUploaded;

  const urls = items.flatMap(({ url }) => (url ? [url] : []));
  const told = useRef(urls.join('\n'));
  useEffect(() => {
    const now = urls.join('\n');
    if (now === told.current) return;
    told.current = now;
    heard.current?.(urls);
  });

  useEffect(() => {
    const uploads = running.current;
    return () => {
      for (const each of uploads.values()) each.abort();
    };
  }, []);

  const change = useCallback((key: string, changes: Partial<UploadItem>) => {
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...changes } : item)));
  }, []);

  const start = useCallback(
    async (key: string, file: File) => {
      const controller = new AbortController();
      running.current.set(key, controller);
      try {
        const progress = (ratio: number) => change(key, { progress: ratio });
        const uploaded = await upload(file, purpose, progress, controller.signal);
        change(key, {
          state: 'done',
          progress: 1,
          url: uploaded.url,
          served: previewOf(uploaded.url),
          file: undefined,
        });
        heardOf.current?.(uploaded);
      } catch (error) {
        const problem = error instanceof PictureProblem ? error.message : 'The upload failed. Try again.';
        change(key, { state: 'failed', problem });
      } finally {
        running.current.delete(key);
      }
    },
    [purpose, change],
  );

  /** Begins to send files; answers how many there was no room for. */
  function add(files: readonly File[]): number {
    const taken = files.slice(0, Math.max(0, max - items.length));
    const fresh = taken.map((file): UploadItem & { file: File } => ({
      key: nextKey(),
      name: file.name,
      preview: URL.createObjectURL(file),
      state: 'uploading',
      progress: 0,
      file,
    }));
    setItems((before) => [...before, ...fresh]);
    for (const { key, file } of fresh) void start(key, file);
    return files.length - taken.length;
  }

  function remove(key: string): void {
    running.current.get(key)?.abort();
    const gone = items.find((item) => item.key === key);
    if (gone?.preview.startsWith('blob:')) URL.revokeObjectURL(gone.preview);
    setItems((before) => before.filter((item) => item.key !== key));
  }

  function retry(key: string): void {
    const item = items.find((each) => each.key === key);
    if (!item?.file) return;
    change(key, { state: 'uploading', progress: 0, problem: undefined });
    void start(key, item.file);
  }

  /** Takes a picture that lies somewhere else already. */
  const addAddress = (url: string) => setItems((before) => [...before, itemOf(url)].slice(0, max));

  return {
    items,
    urls,
    add,
    addAddress,
    remove,
    retry,
    busy: items.some(({ state }) => state === 'uploading'),
    full: items.length >= max,
  };
}
