/**
 * Path of a file of a film, before it is signed.
 * @param name `film.mp4`, `thumbnail.jpg` or `subtitles.srt`
 */
export function filmPath(videoId: string, name: string): string {
  return `/files/${videoId}/${name}`;
}
