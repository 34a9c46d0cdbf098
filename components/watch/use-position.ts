import { useCallback, useState } from 'react';

/** A position as the browser gave it. */
export interface Position {
  latitude: number;
  longitude: number;
  /** Metres around it within which the device probably is. */
  accuracy: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** Why there is no position. */
export type PositionProblem = 'denied' | 'unavailable' | 'timeout' | 'unsupported';

export type PositionState =
  | { state: 'unknown' }
  | { state: 'asking' }
  | { state: 'known'; position: Position }
  | { state: 'problem'; problem: PositionProblem };

const problems: Record<number, PositionProblem> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };

/** Asks the browser where it is, only when `ask` is called, and always for a fresh position. */
export function usePosition() {
  const [state, setState] = useState<PositionState>({ state: 'unknown' });
  const ask = useCallback(() => {
    if (!('geolocation' in navigator)) {
      setState({ state: 'problem', problem: 'unsupported' });
      return;
    }
    setState({ state: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy }, timestamp }) =>
        setState({ state: 'known', position: { latitude, longitude, accuracy, at: timestamp } }),
      ({ code }) => setState({ state: 'problem', problem: problems[code] ?? 'unavailable' }),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
    );
  }, []);
  const forget = useCallback(() => setState({ state: 'unknown' }), []);
  return { ...state, ask, forget };
}

/** What to do about a missing position, in words. */
export const positionAdvice: Record<PositionProblem, { title: string; advice: string }> = {
  denied: {
    title: 'This site may not see your position',
    advice: 'Allow it in the site settings of your browser (the icon beside the address), then try again.',
  },
  unavailable: {
    title: 'Your device does not know where it is',
    advice: 'Turn on location in your device settings, go where you can see the sky, then try again.',
  },
  timeout: {
    title: 'Finding your position took too long',
    advice: 'Go near a window or outside, then try again.',
  },
  unsupported: {
    title: 'This browser cannot tell positions',
    advice: 'Open this page in the browser of your phone.',
  },
};
