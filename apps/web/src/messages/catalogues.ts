import type { messages as account } from './vi/account.ts'
import type { messages as acts } from './vi/acts.ts'
import type { messages as administration } from './vi/administration.ts'
import type { messages as answers } from './vi/answers.ts'
import type { messages as app } from './vi/app.ts'
import type { messages as bringIn } from './vi/bring-in.ts'
import type { messages as changes } from './vi/changes.ts'
import type { messages as compiling } from './vi/compiling.ts'
import type { messages as credentials } from './vi/credentials.ts'
import type { messages as dashboards } from './vi/dashboards.ts'
import type { messages as deadlines } from './vi/deadlines.ts'
import type { messages as demo } from './vi/demo.ts'
import type { messages as directory } from './vi/directory.ts'
import type { messages as entering } from './vi/entering.ts'
import type { messages as evidence } from './vi/evidence.ts'
import type { messages as forgotten } from './vi/forgotten.ts'
import type { messages as guide } from './vi/guide.ts'
import type { messages as handed } from './vi/handed.ts'
import type { messages as home } from './vi/home.ts'
import type { messages as importing } from './vi/import.ts'
import type { messages as link } from './vi/link.ts'
import type { messages as movement } from './vi/movement.ts'
import type { messages as notices } from './vi/notices.ts'
import type { messages as past } from './vi/past.ts'
import type { messages as problems } from './vi/problems.ts'
import type { messages as reference } from './vi/reference.ts'
import type { messages as reminders } from './vi/reminders.ts'
import type { messages as report } from './vi/report.ts'
import type { messages as review } from './vi/review.ts'
import type { messages as rights } from './vi/rights.ts'
import type { messages as rounds } from './vi/rounds.ts'
import type { messages as seal } from './vi/seal.ts'
import type { messages as search } from './vi/search.ts'
import type { messages as secondStep } from './vi/second-step.ts'
import type { messages as session } from './vi/session.ts'
import type { messages as signIn } from './vi/sign-in.ts'
import type { messages as signOut } from './vi/sign-out.ts'
import type { messages as slips } from './vi/slips.ts'
import type { messages as templates } from './vi/templates.ts'
import type { messages as wizard } from './vi/wizard.ts'

/**
 * The message catalogues, one a slice. A slice adds its line here and the files `vi/<slice>.ts` and
 * `en/<slice>.ts`; the English one is typed by the Vietnamese one, so that a missing key fails tsc.
 */
export interface Catalogues {
  readonly account: typeof account
  readonly acts: typeof acts
  readonly answers: typeof answers
  readonly deadlines: typeof deadlines
  readonly administration: typeof administration
  readonly credentials: typeof credentials
  readonly entering: typeof entering
  readonly evidence: typeof evidence
  readonly forgotten: typeof forgotten
  readonly link: typeof link
  readonly 'second-step': typeof secondStep
  readonly 'bring-in': typeof bringIn
  readonly changes: typeof changes
  readonly compiling: typeof compiling
  readonly review: typeof review
  readonly import: typeof importing
  readonly dashboards: typeof dashboards
  readonly app: typeof app
  readonly demo: typeof demo
  readonly directory: typeof directory
  readonly guide: typeof guide
  readonly handed: typeof handed
  readonly home: typeof home
  readonly notices: typeof notices
  readonly rights: typeof rights
  readonly movement: typeof movement
  readonly past: typeof past
  readonly problems: typeof problems
  readonly reference: typeof reference
  readonly reminders: typeof reminders
  readonly report: typeof report
  readonly rounds: typeof rounds
  readonly seal: typeof seal
  readonly search: typeof search
  readonly session: typeof session
  readonly 'sign-in': typeof signIn
  readonly 'sign-out': typeof signOut
  readonly slips: typeof slips
  readonly templates: typeof templates
  readonly wizard: typeof wizard
}

export type Slice = keyof Catalogues
