import { documentTypes } from '@thidua/schema/outline/document-types'
import { useLabel } from '#lib/use-locale.ts'

/** Names a type of document by its key; one that nobody knows by itself. */
export function useDocumentType(): (key: string) => string {
  const text = useLabel()
  return (key) => {
    const type = documentTypes.find((one) => one.key === key)
    return type ? text(type.label) : key
  }
}
