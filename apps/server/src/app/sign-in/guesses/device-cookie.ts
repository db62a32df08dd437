import { randomBytes } from 'node:crypto'
import { cookieValue } from '../session-cookie.ts'
import { readSigned, signValue } from './signed-value.ts'

/** A browser that has signed in here before, and to which accounts. It tells nothing else, and opens nothing. */
export interface Device {
  readonly id: string
  /** Keys of accounts (`accountKey`), the last one first. */
  readonly accounts: readonly string[]
}

/** People who share a device; whoever came before them is unknown again. */
const maxAccounts = 16
/** As long as browsers keep a cookie at most. */
const keptSeconds = 400 * 24 * 60 * 60

const cookieName = (https: boolean): string => (https ? '__Host-device' : 'device')

/** The device that a `Cookie` header names; null when it names none of ours. */
export function readDevice(header: string | undefined, secret: string, https: boolean): Device | null {
  const value = cookieValue(header, cookieName(https))
  const [id, ...accounts] = (value === null ? null : readSigned(secret, 'device', value))?.split('.') ?? []
  return id ? { id, accounts } : null
}

/** A `Set-Cookie` header: this device, a new one where there was none, has signed in to the account. */
export function deviceCookie(device: Device | null, account: string, secret: string, https: boolean): string {
  const accounts = [account, ...(device?.accounts ?? []).filter((other) => other !== account)].slice(0, maxAccounts)
  const id = device?.id ?? randomBytes(12).toString('base64url')
  const value = signValue(secret, 'device', [id, ...accounts].join('.'))
  return `${cookieName(https)}=${value}; Max-Age=${keptSeconds}; Path=/; HttpOnly; SameSite=Strict${https ? '; Secure' : ''}`
}
