import { appearance, type Locale } from '#lib/appearance.ts'
import type { Catalogues, Slice } from './catalogues.ts'

const files = import.meta.glob<{ messages: unknown }>(['./vi/*.ts', './en/*.ts'])

/** A promise that says whether it is fulfilled, in the form that React's `use` reads without waiting. */
interface Loading<T> extends Promise<T> {
  status?: 'fulfilled'
  value?: T
}

const loaded = new Map<string, Loading<unknown>>()

/** Slices that some page has asked for in any language. */
export const loadedSlices = (): Slice[] =>
  [...new Set([...loaded.keys()].map((path) => path.slice('./vi/'.length, -'.ts'.length)))] as Slice[]

/** Loads one slice's catalogue in one language; a route loads its own before it is shown. */
export function loadMessages<S extends Slice>(slice: S, locale: Locale = appearance().locale): Promise<Catalogues[S]> {
  const path = `./${locale}/${slice}.ts`
  const known = loaded.get(path)
  if (known) return known as Loading<Catalogues[S]>
  const file = files[path]
  if (!file) throw new Error(`no catalogue ${path}`)
  const loading: Loading<unknown> = file().then(
    ({ messages }) => {
      loading.status = 'fulfilled'
      loading.value = messages
      return messages
    },
    (error: unknown) => {
      loaded.delete(path)
      throw error
    },
  )
  loaded.set(path, loading)
  return loading as Loading<Catalogues[S]>
}
