import type { Template } from '@thidua/prisma/client'

/** Somebody else saved the draft of the template since it was read; nothing was changed. */
export class TemplateConflictError extends Error {
  override readonly name = 'TemplateConflictError'
  readonly theirs: Template
  constructor(theirs: Template) {
    super('Somebody has changed this template meanwhile.')
    this.theirs = theirs
  }
}
