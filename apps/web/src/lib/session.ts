import type { SignInWork } from '@thidua/schema/sign-in-work'

/**
 * What the page knows of the session. The cookie itself is out of a script's reach; the server says when
 * it ends. `ending` begins two minutes before, `over` when it has ended or any answer said so.
 */
export interface Session {
  readonly phase: 'open' | 'ending' | 'over'
  /** Instant of the end, ISO; null while unknown. */
  readonly endsAt: string | null
}

const warnBefore = 2 * 60_000
/** Timers of browsers count to 2^31 ms; longer waits are cut and asked again. */
const longestWait = 6 * 3_600_000

let session: Session = { phase: 'open', endsAt: null }
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

export const currentSession = (): Session => session

export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(next: Session): void {
  session = next
  for (const listener of listeners) listener()
}

/** Called by whoever gets the answer "not signed in". */
export function sessionIsOver(): void {
  clearTimeout(timer)
  if (session.phase !== 'over') set({ ...session, phase: 'over' })
}

/** Asks the server how long the session lasts; asking also extends it. */
export async function refreshSession(): Promise<void> {
  const response = await fetch('/api/auth/get-session', { headers: { accept: 'application/json' } })
  if (!response.ok) return
  const body = (await response.json()) as { session?: { expiresAt?: string } } | null
  if (body === null) sessionIsOver()
  else follow(body.session?.expiresAt ?? null)
}

function follow(endsAt: string | null): void {
  clearTimeout(timer)
  if (endsAt === null) {
    set({ phase: 'open', endsAt })
    return
  }
  const left = Date.parse(endsAt) - Date.now()
  const phase = left <= 0 ? 'over' : left <= warnBefore ? 'ending' : 'open'
  set({ phase, endsAt })
  if (phase === 'over') return
  const wait = phase === 'open' ? left - warnBefore : left
  // Another tab may have extended the session since: ask before warning, and again before the end.
  timer = setTimeout(() => void look(endsAt), Math.min(wait, longestWait))
}

async function look(endsAt: string): Promise<void> {
  try {
    const response = await fetch('/api/auth/get-session?disableRefresh=true', {
      headers: { accept: 'application/json' },
    })
    const body = (await response.json()) as { session?: { expiresAt?: string } } | null
    if (body === null) sessionIsOver()
    else follow(body.session?.expiresAt ?? endsAt)
  } catch {
    follow(endsAt)
  }
}

/** `address`: the page was opened elsewhere than where the product takes anything. */
export type SignInProblem = 'wrong' | 'tooMany' | 'unreachable' | { readonly address: string }

const askToSignIn = (body: object): Promise<Response> =>
  fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/**
 * Signs in; null when it worked. The cookie comes with the answer. Where somebody guesses at the account the server asks
 * for some work first, which this device does.
 */
export async function signIn(email: string, password: string): Promise<SignInProblem | null> {
  try {
    const credentials = { email: email.trim(), password }
    let response = await askToSignIn(credentials)
    if (response.status === 428) {
      const { work } = (await response.json()) as { work: SignInWork }
      const { workOut } = await import('#lib/sign-in-work/work-out.ts')
      const answers = await workOut(work)
      response = await askToSignIn({ ...credentials, work: { challenge: work.challenge, answers } })
    }
    if (response.ok) return null
    if (response.status === 403) return (await response.json()) as { address: string }
    if (response.status === 429 || response.status === 428) return 'tooMany'
    return response.status < 500 ? 'wrong' : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

export async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
}
