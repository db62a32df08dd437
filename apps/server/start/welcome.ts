import { demoPassword, demoSignIns } from '@thidua/prisma/seed/demo-sign-ins'

/** What a person sees when the product is up: its address and, with the demo province, who can sign in. */
export function welcome(url: string, seconds: number, demo: boolean): string {
  const ready = `\n  Báo cáo thi đua: ${url}   (${seconds.toFixed(1)} s)\n`
  if (!demo) return `${ready}\n  Ctrl-C: dừng · stop\n`
  const width = Math.max(...demoSignIns.map(({ email }) => email.length))
  const rows = demoSignIns.map(({ email, does }) => `  ${email.padEnd(width)}   ${does.vi} · ${does.en}`)
  return [
    ready,
    `  Tài khoản dùng thử · demo sign-ins, mật khẩu · password: ${demoPassword}\n`,
    ...rows,
    '\n  Ctrl-C: dừng · stop\n',
  ].join('\n')
}
