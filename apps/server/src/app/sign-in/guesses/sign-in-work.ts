import { hash, randomBytes } from 'node:crypto'
import { isDone, type Sha256, type SignInWork } from '@thidua/schema/http/sign-in-work'
import { readSigned, signValue } from './signed-value.ts'

/** A second or so for a desktop, some for an old phone. */
const size = { parts: 8, zeroBits: 15 }
const goodForMs = 5 * 60_000

export const sha256: Sha256 = (text) => hash('sha256', text, 'buffer')

/** Work for one look at one account. */
export function askWork(secret: string, account: string): SignInWork {
  const nonce = randomBytes(9).toString('base64url')
  return { challenge: signValue(secret, purpose(account), `${Date.now() + goodForMs}-${nonce}`), ...size }
}

/** Whether it is our challenge for this account, still good, and its work was done. */
export function workIsDone(secret: string, account: string, challenge: string, answers: readonly number[]): boolean {
  const text = readSigned(secret, purpose(account), challenge)
  return text !== null && Number.parseInt(text, 10) > Date.now() && isDone({ challenge, ...size }, answers, sha256)
}

const purpose = (account: string): string => `work ${account}`
