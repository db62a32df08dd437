import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { type FileStore, StoreAwayError } from './file-store.ts'
import { type S3Place, sha256, signS3 } from './sign-s3.ts'

/** A store that does not answer for so long is away. */
const answerMs = 30_000
/** Of a file of 25 MB over a poor line. */
const wholeMs = 180_000

/** Takes `https://KEY:SECRET@host/bucket?region=…` apart. Throws one error that says what is missing. */
export function s3Place(url: string): S3Place {
  const { protocol, host, username, password, pathname, searchParams } = new URL(url)
  const bucket = /^\/([a-z\d._-]+)\/?$/iu.exec(pathname)?.[1]
  const [key, secret] = [decoded(username), decoded(password)]
  if (!bucket || !key || !secret)
    throw new Error(
      'FILES_URL: write https://KEY:SECRET@host/bucket?region=…, with / in the secret as %2F and % as %25',
    )
  return {
    origin: `${protocol}//${host}`,
    bucket,
    region: searchParams.get('region') ?? 'us-east-1',
    key,
    secret,
  }
}

/** Null for what nobody has encoded: a secret that was pasted as it is. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** Files in a store that speaks S3 (object address by path). It acknowledges an object when it is kept. */
export function s3Store(place: S3Place): FileStore {
  async function send(
    method: string,
    key: string,
    body: Uint8Array = new Uint8Array(),
    hash = sha256(body),
  ): Promise<Response | null> {
    const path = `/${place.bucket}/${key}`
    const answer = await fetch(place.origin + path, {
      method,
      headers: signS3(place, { method, path, hash, at: new Date() }),
      ...(method === 'PUT' ? { body: Buffer.from(body) } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(method === 'HEAD' || method === 'DELETE' ? answerMs : wholeMs),
    }).catch((error: unknown) => {
      throw new StoreAwayError('the store of files does not answer', { cause: error })
    })
    if (answer.ok) return answer
    await answer.body?.cancel()
    if (answer.status === 404) return null
    throw new StoreAwayError(`the store of files answers ${answer.status}`)
  }
  const done = async (sent: Promise<Response | null>): Promise<boolean> => {
    const answer = await sent
    await answer?.body?.cancel()
    return answer !== null
  }
  return {
    put: async (key, bytes, hash) => {
      // No bucket of that name is 404 too.
      if (!(await done(send('PUT', key, bytes, hash))))
        throw new StoreAwayError('the store of files has no such bucket')
    },
    get: async (key) => {
      const answer = await send('GET', key)
      return answer?.body ? Readable.fromWeb(answer.body as ReadableStream<Uint8Array>) : null
    },
    has: (key) => done(send('HEAD', key)),
    remove: async (key) => void (await done(send('DELETE', key))),
    // An object is there whole or not at all.
    tidy: async () => undefined,
  }
}
