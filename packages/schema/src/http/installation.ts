/** What `/api/installation` says to everybody. */
export interface InstallationState {
  /** The demo province is loaded: nothing here is real. */
  readonly demo: boolean
  /** Nobody is there yet. */
  readonly empty: boolean
  /** After so many minutes that nobody is at a page it hides what is on it and asks for the password; 0: never. */
  readonly idleLockMinutes: number
}

/** What makes the first administrator; the start and the page for signing in say it where nobody is yet. */
export const firstAdministratorCommand =
  'npx -y pnpm@12 --silent bao-cao person add --administrator --email ten@coquan.gov.vn --name "Họ và tên"'
