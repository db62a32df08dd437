import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { FastifyRequest } from 'fastify'
import { type Queryable, statement } from '#lib/sql.ts'
import type { AuthParts } from '../sign-in/auth-parts.ts'
import { takeOnce } from '../sign-in/guesses/sign-in-limits.ts'
import { giveTicket, readTicket, type TicketPurpose } from './tickets.ts'

/** Loaded with the first key: it takes a fifth of a second, and most starts need none. */
const library = () => import('@simplewebauthn/server')

const product = 'Báo cáo thi đua'

interface PasskeyRow {
  id: string
  personId: string
  publicKey: Buffer
  counter: string
}

const passkeysOf = statement<{ id: string }>('passkey-ids-of-person', 'SELECT id FROM passkey WHERE person_id = $1')

const findPasskey = statement<PasskeyRow>(
  'find-passkey',
  'SELECT id, person_id AS "personId", public_key AS "publicKey", counter::text FROM passkey WHERE id = $1',
)

const insertPasskey = statement<{ id: string }>(
  'insert-passkey',
  `INSERT INTO passkey (id, person_id, public_key, counter, transports, name) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT DO NOTHING RETURNING id`,
)

const usePasskey = statement(
  'use-passkey',
  'UPDATE passkey SET counter = greatest(counter, $2), used_at = now() WHERE id = $1',
)

const removePasskeyRow = statement<{ id: string }>(
  'remove-passkey',
  'DELETE FROM passkey WHERE id = $1 AND person_id = $2 RETURNING id',
)

/** Whom a key is made for: the settled address, else the one under which the page was opened. */
function relyingParty({ env, https }: AuthParts, request: FastifyRequest): { origin: string; id: string } {
  const origin = env.appUrlSettled ? new URL(env.appUrl).origin : `http${https ? 's' : ''}://${request.host}`
  return { origin, id: new URL(origin).hostname }
}

/** A challenge and the ticket that brings it back; the text of the ticket is the challenge. */
const withTicket = <Options extends { challenge: string }>(
  { secret }: AuthParts,
  purpose: TicketPurpose,
  options: Options,
) => ({ options, ticket: giveTicket(secret, purpose, options.challenge) })

/** The challenge of a ticket, once. */
async function challengeOf(parts: AuthParts, purpose: TicketPurpose, ticket: string): Promise<string | null> {
  const challenge = readTicket(parts.secret, purpose, ticket)
  return challenge !== null && (await takeOnce(parts.database.writes, 'challenge', challenge)) ? challenge : null
}

interface Owner {
  readonly personId: string
  readonly name: string
  readonly email: string
}

/** What the browser is asked for when somebody adds a key: one that asks for a finger, a face or a PIN by itself. */
export async function beginPasskey(parts: AuthParts, request: FastifyRequest, { personId, name, email }: Owner) {
  const known = await passkeysOf(parts.database.writes, [personId])
  const { generateRegistrationOptions } = await library()
  const options = await generateRegistrationOptions({
    rpName: product,
    rpID: relyingParty(parts, request).id,
    userID: Buffer.from(personId.replaceAll('-', ''), 'hex'),
    userName: email,
    userDisplayName: name,
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return withTicket(parts, `passkey of ${personId}`, options)
}

export interface MadePasskey {
  readonly ticket: string
  readonly response: RegistrationResponseJSON
  readonly name: string
}

/** Keeps the public half of a new key; false where it is not one that was asked for. */
export async function keepPasskey(
  parts: AuthParts,
  request: FastifyRequest,
  client: Queryable,
  personId: string,
  { ticket, response, name }: MadePasskey,
): Promise<boolean> {
  const challenge = await challengeOf(parts, `passkey of ${personId}`, ticket)
  if (challenge === null) return false
  const { origin, id: rpID } = relyingParty(parts, request)
  const { verifyRegistrationResponse } = await library()
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => ({ verified: false, registrationInfo: undefined }))
  if (!verified || !registrationInfo) return false
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  return (await insertPasskey(client, [id, personId, Buffer.from(publicKey), counter, transports, name])).length === 1
}

/** What the browser is asked for when somebody signs in with a key: any that it has for this address. */
export async function beginPasskeySignIn(parts: AuthParts, request: FastifyRequest) {
  const { generateAuthenticationOptions } = await library()
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(parts, request).id,
    userVerification: 'required',
  })
  return withTicket(parts, 'passkey sign-in', options)
}

export interface ShownPasskey {
  readonly ticket: string
  readonly response: AuthenticationResponseJSON
}

/** Whose key signed the challenge; null where none of ours did, or the challenge was answered before. */
export async function personOfPasskey(
  parts: AuthParts,
  request: FastifyRequest,
  { ticket, response }: ShownPasskey,
): Promise<string | null> {
  const { writes: pool } = parts.database
  const challenge = await challengeOf(parts, 'passkey sign-in', ticket)
  const [passkey] = challenge === null ? [] : await findPasskey(pool, [response.id])
  if (challenge === null || !passkey) return null
  const { origin, id: rpID } = relyingParty(parts, request)
  const { verifyAuthenticationResponse } = await library()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: Number(passkey.counter) },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }))
  if (!verified || !authenticationInfo) return null
  await usePasskey(pool, [passkey.id, authenticationInfo.newCounter])
  return passkey.personId
}

/** False where it is not the person's. */
export const removePasskey = async (db: Queryable, personId: string, id: string): Promise<boolean> =>
  (await removePasskeyRow(db, [id, personId])).length === 1
