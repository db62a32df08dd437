import type { Viewer as Rights } from '@thidua/schema/permissions'
import { createContext, use } from 'react'

/** The signed-in person; `rights` is what `can(…)` of packages/schema asks for. */
export interface Viewer {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly rights: Rights
}

export const ViewerContext = createContext<Viewer | null>(null)

/** The blocks that a reviewer owns; empty for everybody else. */
export const ownBlockIds = ({ rights }: Viewer): readonly string[] =>
  rights.memberships.flatMap(({ blockIds }) => blockIds)

/** Only inside the signed-in part of the app, where there always is one. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext)
  if (!viewer) throw new Error('no viewer above this component')
  return viewer
}
