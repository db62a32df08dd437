import { createHmac } from 'node:crypto'
import { normalEmail } from '../check-password.ts'

/** An account as counters and device cookies name it: nobody reads an e-mail address out of it, or finds it by trying. */
export const accountKey = (secret: string, email: string): string => keyed(secret, `account\0${normalEmail(email)}`)

/** As `accountKey`, for guesses of another kind, so that they are counted apart. */
export const guessKey = (secret: string, kind: 'second step' | 'forgotten', who: string): string =>
  keyed(secret, `${kind}\0${who}`)

const keyed = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url').slice(0, 16)
