export interface Sending {
  /** Of several tries with one key only one counts. */
  key: string;
  campaign: string;
  picture: Blob;
  latitude: number;
  longitude: number;
  accuracy: number;
  task: string | null;
  group: string | null;
}

/** What came of it: the photo's id, or why it was refused. */
export type Sent = { ok: true; photo: string } | { ok: false; message: string };

const lost: Sent = {
  ok: false,
  message: 'The connection was lost. Your photo is kept here; send it again when you are back online.',
};

/**
 * Sends a photo with its position as programs do too, by the Watch API: only so do the bytes arrive as the camera
 * wrote them, and only so can the browser tell how far it is.
 */
export function sendPhoto(sending: Sending, onProgress: (ratio: number) => void): Promise<Sent> {
  const form = new FormData();
  form.set('campaign', sending.campaign);
  form.set('file', sending.picture, 'photo');
  for (const name of ['latitude', 'longitude', 'accuracy'] as const) form.set(name, String(sending[name]));
  if (sending.task) form.set('task', sending.task);
  if (sending.group) form.set('group', sending.group);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/submit-photo');
    request.setRequestHeader('idempotency-key', sending.key);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = request.response as { result?: { photo?: string }; error?: { message?: string } } | null;
      const photo = answer?.result?.photo;
      if (request.status === 200 && photo) resolve({ ok: true, photo });
      else resolve({ ok: false, message: answer?.error?.message ?? 'It could not be sent. Try again.' });
    };
    request.onerror = () => resolve(lost);
    request.ontimeout = () => resolve(lost);
    request.timeout = 120_000;
    request.send(form);
  });
}
