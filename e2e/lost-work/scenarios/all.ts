import type { Scenario } from '../scenario.ts'
import { device } from './device.ts'
import { killed } from './killed.ts'
import { line } from './line.ts'
import { page } from './page.ts'
import { people } from './people.ts'

/** All that costs people their words elsewhere. */
export const scenarios: readonly Scenario[] = [...killed, ...line, ...device, ...page, ...people]
