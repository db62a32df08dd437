import { codeAt } from '../../app/second-factor/totp.ts'
import type { TestServer } from '../test-server.ts'

/** The key in a secret as apps are given it. */
const keyOf = (secret: string): Buffer => {
  const bits = [...secret.replaceAll(' ', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from(bits.match(/.{8}/gu)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
}

/** The code that an app shows now, or so many half minutes later, by the server's clock. */
export async function codeOf(server: TestServer, secret: string, later = 0): Promise<string> {
  const { rows } = await server.database.pool.query('SELECT floor(extract(epoch FROM now()) / 30)::int AS step')
  return codeAt(keyOf(secret), rows[0].step + later)
}

/** As if all codes that were shown so far had never been typed. */
export const forgetSteps = (server: TestServer) => server.database.pool.query('UPDATE authenticator SET last_step = 0')
