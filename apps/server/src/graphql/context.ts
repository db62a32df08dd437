import type { Viewer } from '@thidua/schema/permissions'
import type { Database } from '#lib/database.ts'
import type { SendMail } from '#lib/mailer.ts'

/** Who sent the request, as the session statement gives it. */
export interface SignedIn extends Viewer {
  readonly name: string
  readonly email: string
}

/** What every resolver gets. */
export interface Context {
  readonly viewer: SignedIn | null
  readonly database: Database
  readonly sendMail: SendMail
  /** Address of the product, for links in mails. */
  readonly appUrl: string
}
