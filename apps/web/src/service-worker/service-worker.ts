/**
 * The worker of the web app: keeps the files of a build on the device, so that its pages open where no server answers.
 * It knows no data: what pages show while there is no network is the page's own business (lib/offline).
 *
 * A build's worker waits until the last tab of the build before is closed, and only then forgets that one's files: an
 * open page finds what it loads later as long as it lives.
 */
import { isPage } from '@thidua/schema/http/routes'
import { keepRest } from '#lib/offline/worker-address.ts'
import { answerFile, answerPage } from './answer.ts'
import type { WorkerBuild } from './build-of.ts'
import { forgetOthers, keepFirst, keepRestOf } from './kept-build.ts'

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface FetchEvent extends LastingEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

interface Worker {
  readonly clients: { claim(): Promise<void> }
  addEventListener(kind: 'install' | 'activate', listen: (event: LastingEvent) => void): void
  addEventListener(kind: 'fetch', listen: (event: FetchEvent) => void): void
  addEventListener(kind: 'message', listen: (event: LastingEvent & { readonly data: unknown }) => void): void
}

declare const workerBuild: WorkerBuild

const worker = globalThis as unknown as Worker
/** Named once: the build writes the list in the place of its name. */
const own = workerBuild

worker.addEventListener('install', (event) => event.waitUntil(keepFirst(own)))

worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers(own).then(() => worker.clients.claim())))

worker.addEventListener('message', (event) => {
  if (event.data === keepRest) event.waitUntil(keepRestOf(own).catch(() => undefined))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  const later = (work: Promise<unknown>) => event.waitUntil(work)
  if (request.mode === 'navigate') {
    if (isPage(pathname)) event.respondWith(answerPage(request, later))
  } else if (pathname.startsWith('/assets/')) event.respondWith(answerFile(own, request, later))
})
