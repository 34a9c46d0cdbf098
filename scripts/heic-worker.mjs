import { parentPort, workerData } from 'node:worker_threads';
import heic from 'heic-decode';

// A thread of its own, in plain JavaScript: decoding takes seconds and hundreds of megabytes, and both end with it.
const images = await heic.all({ buffer: workerData.bytes });
const [{ width, height, decode }] = images;
if (width * height > workerData.pixels) {
  parentPort.postMessage({ width, height });
} else {
  const { data } = await decode();
  parentPort.postMessage({ width, height, data }, [data.buffer]);
}
