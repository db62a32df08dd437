import { numberOf, type Template } from '@thidua/schema/outline/template'
import { helpTexts } from '@thidua/schema/template-editing/help-texts'
import { useMemo } from 'react'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'

/** Names of all places for hints and examples, and of their English (`<at>/en`), as a history of changes labels them. */
export function useHelpLabels(template: Template): Readonly<Record<string, string>> {
  const { form: f, help: m, inEnglish } = useMessages('templates')
  const text = useLabel()
  return useMemo(
    () =>
      Object.fromEntries(
        helpTexts(template).flatMap(({ at, item, part, kind }) => {
          const name = `${numberOf(template, item.id)} · ${m.of(f[kind], part && text(part))}`
          return [
            [at, name],
            [`${at}/en`, inEnglish(name)],
          ]
        }),
      ),
    [template, f, m, inEnglish, text],
  )
}
