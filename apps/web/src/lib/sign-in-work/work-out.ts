import type { SignInWork } from '@thidua/schema/http/sign-in-work'
import { UnreachableError } from '../reach-server.ts'

/**
 * Does the work that the server asks for before one more guess: a second or so, some on an old phone. Rejects with
 * `UnreachableError` where its own program does not come.
 */
export const workOut = (work: SignInWork): Promise<readonly number[]> =>
  new Promise<readonly number[]>((resolve, reject) => {
    const thread = new Worker(new URL('./work-thread.ts', import.meta.url), { type: 'module' })
    const end = (then: () => void) => {
      thread.terminate()
      then()
    }
    thread.addEventListener('message', ({ data }: MessageEvent<readonly number[]>) => end(() => resolve(data)))
    thread.addEventListener('error', ({ message }) =>
      // Of a program that did not come the browser says nothing.
      end(() => reject(message ? new Error(message) : new UnreachableError('the work cannot be loaded'))),
    )
    thread.postMessage(work)
  })
