import { createServer } from 'node:net'

/** Says at once, before anything is started, that the port is taken. */
export const assertPortFree = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new Error(sentence(error, host, port))))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })

function sentence({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npx -y pnpm@12 start`
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this account has. Choose one above 1023: PORT=4000 npx -y pnpm@12 start`
  return `Cannot listen on ${host}:${port}: ${message}`
}
