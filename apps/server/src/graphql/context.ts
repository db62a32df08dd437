import type { Viewer } from '@thidua/schema/permissions'
import type { Database } from '#lib/database.ts'

/** Who sent the request, as the session statement gives it. */
export interface SignedIn extends Viewer {
  readonly name: string
  readonly email: string
}

/** What every resolver gets. */
export interface Context {
  readonly viewer: SignedIn | null
  readonly database: Database
  /** Mails the receipts that are due. */
  readonly receipts: { post(): void }
}
