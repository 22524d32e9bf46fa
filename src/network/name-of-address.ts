/** A name for what lies at an address: its last part, or its host. @param url A well-formed URL */
export function nameOfAddress(url: string): string {
  const { pathname, hostname } = new URL(url);
  const last = pathname.split('/').filter(Boolean).at(-1);
  if (last === undefined) return hostname;
  return decode(last).slice(0, 200).replaceAll(/\p{C}/gu, '') || hostname;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
