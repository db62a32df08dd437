import { createHash, randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O, U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groupLength = 4

/** A code that can be read aloud and typed, five bits a letter, in groups of four: `7K2M-…`. */
export const newCode = (length: number): string => inGroups(Array.from(randomBytes(length), letterOf).join(''))

const letterOf = (byte: number): string => letters[byte % letters.length] ?? ''

const inGroups = (code: string): string => code.match(new RegExp(`.{1,${groupLength}}`, 'gu'))?.join('-') ?? ''

/** What the database keeps of a code, however it was typed: small letters, other gaps, O for 0, I or L for 1. */
export const hashCode = (typed: string): string =>
  createHash('sha256')
    .update(
      typed
        .toUpperCase()
        .replaceAll('O', '0')
        .replace(/[IL]/gu, '1')
        .replace(/[^0-9A-Z]/gu, ''),
    )
    .digest('base64url')
