import type { InstallationState } from '@thidua/schema/http/installation'
import { reachServer } from '../reach-server.ts'

let asked: Promise<InstallationState> | undefined

const ordinary: InstallationState = { demo: false, empty: false, idleLockMinutes: 0 }

/** Which kind of installation this is, asked once a page; an ordinary one where nobody says. */
export function installation(): Promise<InstallationState> {
  asked ??= reachServer('/api/installation', { signal: AbortSignal.timeout(3_000) })
    .then((answer): Promise<InstallationState> | InstallationState => (answer.ok ? answer.json() : ordinary))
    .catch(() => ordinary)
  return asked
}
