/** Runs in a thread of its own, so that the page stays alive: does the work that signing in asks for. */
import { sha256 } from '@noble/hashes/sha2.js'
import { doWork, type SignInWork } from '@thidua/schema/http/sign-in-work'

const encoder = new TextEncoder()

addEventListener('message', ({ data }: MessageEvent<SignInWork>) =>
  // Not the browser's own: over plain http in a network it has none.
  postMessage(doWork(data, (text) => sha256(encoder.encode(text)))),
)
