import { sha256 } from '@noble/hashes/sha2.js'

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 of a text, hex. */
export const hashText = (text: string): string => hex(sha256(new TextEncoder().encode(text)))

/** SHA-256 of bytes, hex: the browser's own where it has one, which over plain http it has not. */
async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto }
  return hex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes))
}

/** `%%EOF`: every edition of a PDF ends with it, and a signature is added behind the last one. */
const end = [0x25, 0x25, 0x45, 0x4f, 0x46]
/** Editions that are looked at; nobody signs more often. */
const mostEditions = 4

/** Hash of a file, and of what it was before somebody added a signature to it: a signed PDF begins with the PDF that was signed. */
export async function hashesOf(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly whole: string; readonly before: readonly string[] }> {
  const ends: number[] = []
  for (let at = bytes.length - end.length; at >= 0 && ends.length <= mostEditions; at--)
    if (end.every((byte, index) => bytes[at + index] === byte)) ends.push(at + end.length)
  const earlier = ends.filter((at) => at < bytes.length - 2).slice(0, mostEditions)
  return {
    whole: await hashBytes(bytes),
    before: await Promise.all(earlier.map((at) => hashBytes(bytes.slice(0, at)))),
  }
}
