import { useLayoutEffect, useRef } from 'react'

/**
 * Puts off what moves the page until the pointer is up again. Leaving a field by pressing a button fires
 * between press and click: were a line to appear above then, the button would slip away under the finger
 * and the click be lost.
 */
export function useAfterPress(): (act: () => void) => void {
  const pressed = useRef(false)
  const waiting = useRef<(() => void)[]>([])
  // With what is drawn: a press comes as soon as there is something to press.
  useLayoutEffect(() => {
    const controller = new AbortController()
    const options = { capture: true, signal: controller.signal }
    const press = () => {
      pressed.current = true
    }
    const release = () => {
      pressed.current = false
      // The click comes in the same task as the release.
      for (const act of waiting.current.splice(0)) setTimeout(act)
    }
    document.addEventListener('pointerdown', press, options)
    document.addEventListener('pointerup', release, options)
    document.addEventListener('pointercancel', release, options)
    return () => controller.abort()
  }, [])
  return (act) => {
    if (pressed.current) waiting.current.push(act)
    else act()
  }
}
