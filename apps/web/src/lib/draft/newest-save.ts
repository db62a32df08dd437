import type { DraftFields } from '@thidua/draft/draft-fields'

/** ISO instant of the newest save among the fields; null where there is none. */
export const newestSave = (fields: DraftFields): string | null =>
  Object.values(fields).reduce<string | null>((last, { at }) => (last === null || at > last ? at : last), null)
