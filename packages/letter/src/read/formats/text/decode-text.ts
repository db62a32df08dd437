import { fromLegacy } from '../../../characters/legacy-vietnamese.ts'
import { vietnameseShare } from '../../../characters/vietnamese-share.ts'
import { Unreadable } from '../../source/unreadable.ts'

/**
 * Bytes of a text file as text: by its byte order mark, else UTF-16 when every other byte is zero, else
 * UTF-8, else Windows-1258 as old Vietnamese programs write; TCVN3 and VNI where that makes it Vietnamese.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/u, '')
  const control = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0
  if (control > text.length / 100)
    throw new Unreadable('Tệp không phải là văn bản: hãy mở bằng Word và lưu lại thành .docx.')
  const share = vietnameseShare(text)
  if (share === null || share > 0.7) return text
  // Both encodings are Latin-1 in which other letters were drawn.
  const latin = encoding === 'windows-1258' ? new TextDecoder('windows-1252').decode(bytes) : text
  const found = (['tcvn3', 'vni'] as const)
    .map((old) => fromLegacy(latin, old))
    .find((read) => (vietnameseShare(read) ?? 0) > share + 0.2)
  return found ?? text
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 400)
  const zeros = (odd: number) => sample.filter((byte, index) => index % 2 === odd && byte === 0).length
  if (zeros(1) > sample.length / 6) return 'utf-16le'
  if (zeros(0) > sample.length / 6) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1258'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
