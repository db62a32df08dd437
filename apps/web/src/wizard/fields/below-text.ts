import type { FieldPath } from '@thidua/schema/outline/paths'
import { createContext, type ReactNode } from 'react'

/** What a page puts under each text of an item; nothing where the text is of no report (an outline that is tried out). */
export const BelowTextContext = createContext<((path: FieldPath, label: string) => ReactNode) | null>(null)
