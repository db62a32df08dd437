import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Texts that the server gives away and knows again: `text.signature`. `purpose` keeps what was signed for one thing
 * from being shown for another.
 */
export const signValue = (secret: string, purpose: string, text: string): string =>
  `${text}.${signature(secret, purpose, text).toString('base64url')}`

/** The text of a value that we signed for this purpose; null for any other. */
export function readSigned(secret: string, purpose: string, value: string): string | null {
  const dot = value.lastIndexOf('.')
  const text = value.slice(0, Math.max(dot, 0))
  const given = Buffer.from(value.slice(dot + 1), 'base64url')
  const right = signature(secret, purpose, text)
  return given.length === right.length && timingSafeEqual(given, right) ? text : null
}

const signature = (secret: string, purpose: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\0${text}`).digest()
