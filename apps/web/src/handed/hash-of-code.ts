import { sha256 } from '@noble/hashes/sha2.js'

/** What a code is remembered by on a computer: whoever reads it there cannot open the link. */
export const hashOfCode = (code: string): string =>
  [...sha256(new TextEncoder().encode(code))]
    .slice(0, 12)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
