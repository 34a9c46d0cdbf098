import ExifReader from 'exifreader';

/** What the camera wrote into a picture, as far as it can be read without guessing. It is never served. */
export interface Exif {
  latitude?: number;
  longitude?: number;
  /** Only when its zone is known too: by satellite time, or by the offset the camera noted. */
  takenAt?: Date;
  camera?: string;
}

type Tags = ExifReader.ExpandedTags;

const plain = (text: unknown) =>
  typeof text === 'string' ? text.replace(/\p{C}/gu, '').trim().slice(0, 100) : '';

const dateOf = (day: string, time: string, zone: string): Date | undefined => {
  const at = new Date(`${day.replaceAll(':', '-')}T${time}${zone}`);
  return Number.isNaN(at.getTime()) ? undefined : at;
};

function satelliteTime({ exif }: Tags): Date | undefined {
  const day = plain(exif?.GPSDateStamp?.description);
  const time = /^(\d{1,2}):(\d{1,2}):(\d{1,2})/.exec(plain(exif?.GPSTimeStamp?.description));
  if (!/^\d{4}:\d{2}:\d{2}$/.test(day) || !time) return undefined;
  const clock = time.slice(1).map((part) => part.padStart(2, '0'));
  return dateOf(day, clock.join(':'), 'Z');
}

function cameraTime({ exif }: Tags): Date | undefined {
  const [, day, time] =
    /^(\d{4}:\d{2}:\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(plain(exif?.DateTimeOriginal?.description)) ?? [];
  const zone = plain(exif?.OffsetTimeOriginal?.description);
  return day && time && /^[+-]\d{2}:\d{2}$/.test(zone) ? dateOf(day, time, zone) : undefined;
}

const within = (value: number | undefined, limit: number) =>
  typeof value === 'number' && Math.abs(value) <= limit ? value : undefined;

/** Position, moment and camera of a picture; undefined when it tells none of them. */
export function readExif(bytes: Uint8Array): Exif | undefined {
  let tags: Tags;
  try {
    tags = ExifReader.load(Buffer.from(bytes), { expanded: true, includeTags: { exif: true, gps: true } });
  } catch {
    // Most pictures carry nothing, and what is broken tells nothing.
    return undefined;
  }
  const latitude = within(tags.gps?.Latitude, 90);
  const longitude = within(tags.gps?.Longitude, 180);
  const makes = [plain(tags.exif?.Make?.description), plain(tags.exif?.Model?.description)];
  const takenAt = satelliteTime(tags) ?? cameraTime(tags);
  const camera = makes.filter(Boolean).join(' ');
  const exif: Exif = {
    // Half a position is none.
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    ...(takenAt && { takenAt }),
    ...(camera && { camera }),
  };
  return Object.keys(exif).length > 0 ? exif : undefined;
}
