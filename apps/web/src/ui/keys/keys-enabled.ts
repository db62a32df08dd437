const key = 'single-keys'

/** Whether single keys act on this device; on until the person says otherwise. */
export function keysEnabled(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

export function enableKeys(on: boolean): void {
  try {
    localStorage.setItem(key, on ? 'on' : 'off')
  } catch {
    // A closed storage keeps the default.
  }
}
