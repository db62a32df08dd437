import type { SignInWork } from '@thidua/schema/http/sign-in-work'

/** Does the work that the server asks for before one more guess: a second or so, some on an old phone. */
export const workOut = (work: SignInWork): Promise<readonly number[]> =>
  new Promise<readonly number[]>((resolve, reject) => {
    const thread = new Worker(new URL('./work-thread.ts', import.meta.url), { type: 'module' })
    const end = (then: () => void) => {
      thread.terminate()
      then()
    }
    thread.addEventListener('message', ({ data }: MessageEvent<readonly number[]>) => end(() => resolve(data)))
    thread.addEventListener('error', ({ message }) => end(() => reject(new Error(message))))
    thread.postMessage(work)
  })
