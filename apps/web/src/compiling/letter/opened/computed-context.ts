import { createContext } from 'react'
import type { Answered } from '../../analyst/analysis.ts'

/** What the open item's computed paragraphs come to today; null until it is worked out. */
export const ComputedContext = createContext<Answered['computed'] | null>(null)
