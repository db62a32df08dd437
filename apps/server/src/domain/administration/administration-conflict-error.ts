import type { AdministrationChange } from '@thidua/prisma/client'

/** Another administrator changed the subject since the page was read; nothing was changed. The oldest change first. */
export class AdministrationConflictError extends Error {
  override readonly name = 'AdministrationConflictError'
  readonly newer: readonly AdministrationChange[]
  constructor(newer: readonly AdministrationChange[]) {
    super('Somebody has changed this meanwhile.')
    this.newer = newer
  }
}
