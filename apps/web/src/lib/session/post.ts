import type { SignInWork } from '@thidua/schema/http/sign-in-work'
import { reachServer, UnreachableError } from '#lib/reach-server.ts'

/** Sends an object to an address of the server. Rejects with `UnreachableError` where nobody answers. */
export const post = (address: string, body: object): Promise<Response> =>
  reachServer(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** As `post`, for what can be guessed at: where somebody guesses the server asks for some work first, which this device does. */
export async function postGuess(address: string, body: object): Promise<Response> {
  const response = await post(address, body)
  if (response.status !== 428) return response
  const { work } = (await response.json()) as { work: SignInWork }
  const { workOut } = await import('#lib/sign-in-work/work-out.ts').catch((cause: unknown) => {
    throw new UnreachableError('a part of the app cannot be loaded', { cause })
  })
  return post(address, { ...body, work: { challenge: work.challenge, answers: await workOut(work) } })
}
