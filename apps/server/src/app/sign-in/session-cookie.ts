import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { absoluteSeconds } from './session-times.ts'

/** Name of the session cookie: over https it is bound to this host alone (`__Host-`). */
export const sessionCookieName = (https: boolean): string => (https ? '__Host-session' : 'session')

/**
 * A `Set-Cookie` header with a session's token, `token.base64(HMAC-SHA256(token))`, URI-encoded. It lives as long as a
 * session may at most; when an idle one ends is for the table to say.
 */
export function sessionCookie(token: string, secret: string, https: boolean): string {
  const value = encodeURIComponent(`${token}.${signatureOf(token, secret).toString('base64')}`)
  return `${sessionCookieName(https)}=${value}; Max-Age=${absoluteSeconds}; Path=/; HttpOnly; SameSite=Strict${https ? '; Secure' : ''}`
}

const signatureOf = (token: string, secret: string): Buffer => createHmac('sha256', secret).update(token).digest()

/** A `Set-Cookie` header that takes the session cookie away. */
export const clearedCookie = (https: boolean): string =>
  `${sessionCookieName(https)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict${https ? '; Secure' : ''}`

/** What the database keeps of a session token: who reads the table cannot sign in with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** The session token in a `Cookie` header, null when it is missing or its signature is not ours. */
export function readSessionToken(header: string | undefined, name: string, secret: string): string | null {
  const value = cookieValue(header, name)
  const dot = value?.lastIndexOf('.') ?? -1
  if (value === null || dot < 1) return null
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const right = signatureOf(token, secret)
  return given.length === right.length && timingSafeEqual(given, right) ? token : null
}

/** The decoded value of a cookie; null when the header has none of that name. */
export function cookieValue(header: string | undefined, name: string): string | null {
  const start = `${name}=`
  const cookie = header?.split(';').find((part) => part.trimStart().startsWith(start))
  return cookie === undefined ? null : decode(cookie.trim().slice(start.length))
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
