import { fromTcvn3, oddShare } from '../letters/tcvn3.ts'
import { fromVni } from '../letters/vni.ts'
import { Refused } from '../refused.ts'
import type { Encoding } from '../sheets-read.ts'

/** Share of words that must be Vietnamese for an encoding that no mark at the file's start tells. */
const believed = 0.7

/**
 * Bytes of a text file as text: by its byte order mark, else UTF-8 where they are that, else Windows-1258, TCVN3 or VNI,
 * whichever makes Vietnamese words of them. Refuses a file of none.
 */
export function decodeBytes(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16' }
  const unicode = asUtf8(bytes)
  if (unicode !== null) return { text: unicode, encoding: 'utf-8' }
  const candidates = [
    { text: decode(bytes, 'windows-1258').normalize('NFC'), encoding: 'windows-1258' },
    { text: fromTcvn3(latin1(bytes)), encoding: 'tcvn3' },
    { text: fromVni(latin1(bytes)), encoding: 'vni' },
  ] as const
  const [best] = candidates
    .map((candidate) => ({ ...candidate, share: oddShare(candidate.text.split('\n')) ?? 0 }))
    .toSorted((a, b) => b.share - a.share)
  if (!best || best.share < believed) throw new Refused({ key: 'unknownEncoding' })
  return { text: best.text, encoding: best.encoding }
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

/** One character a byte; `TextDecoder` has no such encoding, its latin1 is Windows-1252. */
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
