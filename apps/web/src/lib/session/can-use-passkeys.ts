/** Keys are bound to a name: an address of digits has none. */
const isNamed = (host: string): boolean => !/^[\d.]+$|:/u.test(host)

/** Whether this browser, at this address, can use a key of the device. */
export const canUsePasskeys = (): boolean =>
  isSecureContext &&
  isNamed(location.hostname) &&
  'PublicKeyCredential' in globalThis &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential
