import { useLayoutEffect, useRef, useState } from 'react'

/** Acts as one object that stays the same and always does the newest: memoised parts keep what they have drawn. */
export function useLatest<A extends { readonly [Name in keyof A]: (...args: never[]) => void }>(acts: A): A {
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
  })
  return useState(() => {
    const names = Object.keys(acts) as (keyof A)[]
    return Object.fromEntries(names.map((name) => [name, (...args: never[]) => latest.current[name](...args)])) as A
  })[0]
}
