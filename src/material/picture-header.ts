/** What the header of a picture says, before anything is decoded. */
export interface PictureHeader {
  /** Pixels as they are stored, before they are turned upright. */
  width: number;
  height: number;
}

/**
 * Reads the header of a PNG or JPEG. Touches no pixel, so any bytes are safe here.
 * @returns Null when the header is damaged
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = unlessCutOff(() => (bytes[0] === 0x89 ? readPngHeader(view) : readJpegHeader(view)));
  return header !== null && header.width > 0 && header.height > 0 ? header : null;
}

/** Null when the bytes end before what they promise. */
function unlessCutOff<Value>(read: () => Value | null): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const HEADER_CHUNK = 0x49484452;
const MAXIMUM_PNG_SIDE = 2 ** 31 - 1;

/** PNG specification, chapters 4.4 and 11.2.1: the header chunk is the first one, a side has at most 31 bits. */
function readPngHeader(view: DataView): PictureHeader | null {
  if (view.getUint32(12) !== HEADER_CHUNK) return null;
  if (Math.max(view.getUint32(16), view.getUint32(20)) > MAXIMUM_PNG_SIDE) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** ITU T.81, annex B: segments up to the start of the frame, which says the size. */
function readJpegHeader(view: DataView): PictureHeader | null {
  for (let at = 2; at < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === 0xd9 || marker === 0xda) return null;
    const length = view.getUint16(at + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { width, height };
    }
    at += 2 + Math.max(2, length);
  }
  return null;
}
