import type { messages as app } from './vi/app.ts'
import type { messages as dashboards } from './vi/dashboards.ts'
import type { messages as home } from './vi/home.ts'
import type { messages as signIn } from './vi/sign-in.ts'

/**
 * The message catalogues, one a slice. A slice adds its line here and the files `vi/<slice>.ts` and
 * `en/<slice>.ts`; the English one is typed by the Vietnamese one, so that a missing key fails tsc.
 */
export interface Catalogues {
  readonly app: typeof app
  readonly dashboards: typeof dashboards
  readonly home: typeof home
  readonly 'sign-in': typeof signIn
}

export type Slice = keyof Catalogues
