import { createHmac, timingSafeEqual } from 'node:crypto'

/** What every authenticator app takes: six digits, thirty seconds, SHA-1 (RFC 6238). */
export const stepSeconds = 30
const digits = 6

/** The code of a half minute, counted from 1970. */
export function codeAt(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits
  return String(number).padStart(digits, '0')
}

/**
 * The half minute whose code was typed: this one, or the one before or after it, for clocks that go wrong; null for none.
 */
export function stepOfCode(key: Buffer, typed: string, now: number): number | null {
  const code = typed.replace(/\s/gu, '')
  if (!/^\d{6}$/u.test(code)) return null
  return (
    [now, now - 1, now + 1].find((step) => timingSafeEqual(Buffer.from(codeAt(key, step)), Buffer.from(code))) ?? null
  )
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base 32 of RFC 4648 without padding, as authenticator apps take a secret. */
export const base32 = (key: Buffer): string =>
  [...key]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .match(/.{1,5}/gu)
    ?.map((bits) => letters[Number.parseInt(bits.padEnd(5, '0'), 2)])
    .join('') ?? ''
