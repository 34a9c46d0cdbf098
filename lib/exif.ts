import ExifReader from 'exifreader';

/** What the camera wrote into a picture, as far as it can be read without guessing (decision 042). */
export interface Exif {
  latitude?: number;
  longitude?: number;
  /** Only when its zone is known too. */
  takenAt?: Date;
  camera?: string;
}

type Tags = NonNullable<ExifReader.ExpandedTags['exif']>;

const MINUTE = 60_000;
/** How old the fix of a camera that is out of doors may be, and how far honest clocks are apart. */
const TOLERANCE = 10 * MINUTE;
/** Offsets of the world's clocks from UTC that are no half hours, in minutes. */
const ODD_ZONES = [5.75, 8.75, 12.75, 13.75].map((hours) => hours * 60);
/** The first picture with a position, and the first year of the field for a zone: earlier ones are clocks never set. */
const FIRST_FIX = Date.UTC(1995, 0);
const FIRST_ZONE = Date.UTC(2016, 0);

const plain = (text: unknown) =>
  typeof text === 'string' ? text.replace(/\p{C}/gu, '').trim().slice(0, 100) : '';
/** The letters of a field; cameras fill it with blanks, and with words where one letter is meant. */
const wordOf = (field: { value?: unknown } | undefined) =>
  plain(Array.isArray(field?.value) ? field.value[0] : field?.value);

/** The numbers of a field of fractions: one fraction or several. A part divided by nothing is no number. */
function fractionsOf(field: { value?: unknown } | undefined): number[] {
  const value = Array.isArray(field?.value) ? field.value : [];
  const pairs: unknown[] = Array.isArray(value[0]) ? value : [value];
  return pairs.map((pair) => (Array.isArray(pair) ? Number(pair[0]) / Number(pair[1]) : Number.NaN));
}

/** One axis in degrees: degrees alone, or with minutes and seconds; its letter says which way. */
function axisOf(
  field: { value?: unknown } | undefined,
  reference: { value?: unknown } | undefined,
  [positive, negative]: readonly [string, string],
  limit: number,
): number | undefined {
  const [degrees = Number.NaN, minutes = 0, seconds = 0] = fractionsOf(field);
  const value = degrees + minutes / 60 + seconds / 3600;
  const letter = wordOf(reference).charAt(0).toUpperCase();
  const valid = value >= 0 && value <= limit && minutes <= 60 && seconds <= 60;
  if (!valid || (letter !== positive && letter !== negative)) return undefined;
  return letter === positive || value === 0 ? value : -value;
}

/** A position has two axes. Zero on both is what is left where it was taken out, or what was there before a fix. */
function positionOf(tags: Tags): Pick<Exif, 'latitude' | 'longitude'> {
  const latitude = axisOf(tags.GPSLatitude, tags.GPSLatitudeRef, ['N', 'S'], 90);
  const longitude = axisOf(tags.GPSLongitude, tags.GPSLongitudeRef, ['E', 'W'], 180);
  if (latitude === undefined || longitude === undefined || (latitude === 0 && longitude === 0)) return {};
  return { latitude, longitude };
}

/** The moment of the satellites' last fix, which may be older than the picture. */
function fixOf(tags: Tags): number | undefined {
  const day = wordOf(tags.GPSDateStamp).replaceAll(':', '-');
  const [hours = Number.NaN, minutes = Number.NaN, seconds = Number.NaN] = fractionsOf(tags.GPSTimeStamp);
  const midnight = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  const at = midnight + ((hours * 60 + minutes) * 60 + Math.floor(seconds)) * 1000;
  return at >= FIRST_FIX && hours < 24 && minutes < 60 && seconds < 61 ? at : undefined;
}

/** What the clock of the camera showed, as if it hung in Greenwich. */
function clockOf(tags: Tags): number | undefined {
  const [, day, time] = /^(\d{4}:\d\d:\d\d) (\d\d:\d\d:\d\d)$/.exec(wordOf(tags.DateTimeOriginal)) ?? [];
  const at = Date.parse(`${day?.replaceAll(':', '-')}T${time}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** The zone of that clock, in minutes east of Greenwich. */
function zoneOf(tags: Tags): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(wordOf(tags.OffsetTimeOriginal)) ?? [];
  const zone = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return zone >= -12 * 60 && zone <= 14 * 60 && Number(minutes) < 60 ? zone : undefined;
}

/** The zone in which a clock that shows no zone agrees with a fix taken shortly before the picture. */
function zoneBy(clock: number, fix: number): number | undefined {
  const zones = [...Array.from({ length: 53 }, (_, at) => (at - 24) * 30), ...ODD_ZONES];
  return zones.find((zone) => {
    const age = clock - zone * MINUTE - fix;
    return age >= -MINUTE && age <= TOLERANCE;
  });
}

/**
 * When the picture was taken: by the camera's clock, whose zone is noted or follows from the satellites; by the
 * satellites alone where there is no clock. A fix later than the picture contradicts the clock, and then neither counts.
 */
function momentOf(tags: Tags, fix: number | undefined): number | undefined {
  const clock = clockOf(tags);
  if (clock === undefined) return fix;
  const noted = zoneOf(tags);
  if (noted === undefined) {
    const zone = fix === undefined ? undefined : zoneBy(clock, fix);
    return zone === undefined ? undefined : clock - zone * MINUTE;
  }
  const at = clock - noted * MINUTE;
  return at < FIRST_ZONE || (fix !== undefined && fix > at + TOLERANCE) ? undefined : at;
}

/** Position, moment and camera of a picture; undefined when it tells none of them. */
export function readExif(bytes: Uint8Array): Exif | undefined {
  let tags: Tags = {};
  try {
    const whole = new Uint8Array(bytes).buffer;
    tags = ExifReader.load(whole, { expanded: true, includeTags: { exif: true } }).exif ?? {};
  } catch {
    // Most pictures carry nothing, and what is broken tells nothing.
    return undefined;
  }
  // V says that the receiver had no fix.
  const blind = wordOf(tags.GPSStatus).charAt(0).toUpperCase() === 'V';
  const takenAt = momentOf(tags, blind ? undefined : fixOf(tags));
  const camera = [plain(tags.Make?.description), plain(tags.Model?.description)].filter(Boolean).join(' ');
  const exif: Exif = {
    ...(!blind && positionOf(tags)),
    ...(takenAt !== undefined && { takenAt: new Date(takenAt) }),
    ...(camera && { camera }),
  };
  return Object.keys(exif).length > 0 ? exif : undefined;
}
