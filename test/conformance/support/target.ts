/** The server under test, as `npm run conformance` found or started it. */
export interface Target {
  /** Base URL without a trailing slash. */
  url: string;
  key: string;
  /** Key of a second account of the same server; null when there is none to be had. */
  otherKey: string | null;
  /** A server of the same kind that takes few requests a minute; null when there is none. */
  limitedUrl: string | null;
  /** Our own server, started for this run: it reaches receivers on this machine. */
  isOwn: boolean;
}

/** Reads the target from the environment that the command sets. */
function readTarget(): Target {
  const url = process.env['CONFORMANCE_URL'];
  const key = process.env['CONFORMANCE_KEY'];
  if (!url || !key) throw new Error('Start this suite with `npm run conformance`, which names the server.');
  return {
    url: url.replace(/\/+$/, ''),
    key,
    otherKey: process.env['CONFORMANCE_OTHER_KEY'] || null,
    limitedUrl: process.env['CONFORMANCE_LIMITED_URL'] || null,
    isOwn: process.env['CONFORMANCE_OWN'] === '1',
  };
}

export const target = readTarget();
