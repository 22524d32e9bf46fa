/** Words for types that people send and that are not taken. */
const WORDS: Record<string, string> = {
  'image/gif': 'a GIF',
  'image/webp': 'a WebP picture',
  'image/heic': 'a HEIC picture',
  'image/avif': 'an AVIF picture',
  'image/svg+xml': 'an SVG drawing',
  'image/tiff': 'a TIFF picture',
  'image/bmp': 'a BMP picture',
  'video/quicktime': 'a QuickTime film',
  'video/x-matroska': 'a Matroska film',
  'video/x-msvideo': 'an AVI film',
  'audio/mp4': 'an M4A sound',
  'audio/flac': 'a FLAC sound',
  'application/ogg': 'an Ogg file',
  'text/html': 'a web page (HTML)',
  'application/xml': 'an XML file',
  'application/rtf': 'an RTF text',
  'application/zip': 'a ZIP archive',
  'application/gzip': 'a packed file (gzip)',
  'application/x-archive': 'an archive',
  'application/x-executable': 'a program',
  'application/x-ole-storage': 'an old Office document',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'a PowerPoint file',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'an Excel file',
  'font/sfnt': 'a font',
};

/** A kind of file in words, to go on from "it is". @param mediaType Null: of no known kind */
export function describeType(mediaType: string | null): string {
  return mediaType === null ? 'of no known kind' : (WORDS[mediaType] ?? mediaType);
}
