/**
 * Name that a browser saves a file under: `Why cities plant trees.mp4`.
 * @param title Free text; null or nothing printable: `name` as it is
 * @param name File name that gives the ending
 */
export function downloadName(title: string | null, name: string): string {
  const plain = (title ?? '')
    .replaceAll(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return plain === '' ? name : `${plain}${name.slice(name.lastIndexOf('.'))}`;
}
