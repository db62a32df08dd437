import { type ComponentType, useEffect, useState } from 'react'

/**
 * A component that is fetched when it is wanted; null until it is here. A fetch that fails is tried again when it is
 * wanted anew, and told by `onFailure`.
 */
export function useLater<Props>(
  wanted: boolean,
  fetchIt: () => Promise<ComponentType<Props>>,
  onFailure?: () => void,
): ComponentType<Props> | null {
  const [here, setHere] = useState<ComponentType<Props> | null>(null)
  useEffect(() => {
    if (wanted && !here) fetchIt().then((component) => setHere(() => component), onFailure ?? (() => undefined))
  }, [wanted, here])
  return here
}
