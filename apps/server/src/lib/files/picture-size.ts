/** In pixels. */
interface PictureSize {
  readonly width: number
  readonly height: number
}

type Picture = 'jpeg' | 'png' | 'webp'

/**
 * Whether a picture has its end: what was cut off on its way from a camera or a stick shows its upper half. More may follow, as the
 * film behind a telephone's photo.
 */
const hasEnd: Readonly<Record<Picture, (bytes: Buffer) => boolean>> = {
  png: (bytes) => bytes.includes('IEND', 33, 'latin1'),
  // Within the picture's own bytes this mark cannot stand; the small one in front of it, for looking through, has one too.
  jpeg: (bytes) => bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) > (jpegFrameAt(bytes) ?? bytes.length),
  webp: (bytes) => bytes.length >= bytes.readUInt32LE(4) + 8,
}

const readers: Readonly<Record<Picture, (bytes: Buffer) => PictureSize | null>> = {
  png: (bytes) =>
    bytes.toString('latin1', 12, 16) === 'IHDR'
      ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
      : null,
  jpeg: jpegSize,
  webp: webpSize,
}

/** How large a picture says that it is; null where it does not, or where its end is missing. Nothing is decoded. */
export function pictureSize(kind: Picture, bytes: Buffer): PictureSize | null {
  try {
    const size = readers[kind](bytes)
    return size && size.width > 0 && size.height > 0 && hasEnd[kind](bytes) ? size : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The frame's own segment, whichever way it is coded; these three are none. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jpegSize(bytes: Buffer): PictureSize | null {
  const at = jpegFrameAt(bytes)
  return at === null ? null : { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
}

function jpegFrameAt(bytes: Buffer): number | null {
  let at = 2
  while (bytes.readUInt8(at) === 0xff) {
    const marker = bytes.readUInt8(at + 1)
    if (isFrame(marker)) return at
    // Filling, and marks that stand alone.
    const alone = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += marker === 0xff ? 1 : alone ? 2 : 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

function webpSize(bytes: Buffer): PictureSize | null {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    default:
      return null
  }
}
