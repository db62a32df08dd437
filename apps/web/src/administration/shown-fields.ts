interface ChangedField {
  readonly field: string
  readonly before?: string | null | undefined
  readonly after?: string | null | undefined
}

/** Nothing to show: no value, no words, an empty list. */
export const isEmptyValue = (value: string | null | undefined): boolean =>
  value === null || value === undefined || value === '' || value === '[]'

/**
 * The fields of a change as they are shown: those that have a label, in the order of the labels (the database keeps none),
 * without those that were empty and are.
 */
export const shownFields = <Field extends ChangedField>(
  fields: readonly Field[],
  labels: Readonly<Record<string, string>>,
): Field[] => {
  const order = Object.keys(labels)
  return fields
    .filter(({ field, before, after }) => order.includes(field) && !(isEmptyValue(before) && isEmptyValue(after)))
    .toSorted((one, other) => order.indexOf(one.field) - order.indexOf(other.field))
}
