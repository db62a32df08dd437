import { type Label, label } from '@thidua/schema/label'
import type { Role } from '@thidua/schema/permissions'

/** A person of the demo province to try the product as. All of them have `demoPassword`. */
export interface DemoSignIn {
  readonly email: string
  readonly role: Role
  /** `code` of the agency the role is held in. */
  readonly agency: string
  readonly does: Label
}

/** One password for all demo people; no database but a demo one ever knows it. */
export const demoPassword = 'thi-dua-2026'

/** Sign-ins that start prints and tests use; every agency has `chuyenvien.<code>` and `lanhdao.<code>` besides. */
export const demoSignIns = [
  {
    email: 'chuyenvien.sdttg@demo.example',
    role: 'clerk',
    agency: 'SDTTG',
    does: label('chuyên viên Sở Dân tộc và Tôn giáo: viết, gửi báo cáo', 'clerk: writes and submits a report'),
  },
  {
    email: 'lanhdao.sdttg@demo.example',
    role: 'head',
    agency: 'SDTTG',
    does: label('lãnh đạo Sở Dân tộc và Tôn giáo: duyệt, gửi', 'head: approves and submits'),
  },
  {
    email: 'tonghop.snv@demo.example',
    role: 'compiler',
    agency: 'SNV',
    does: label('quản trị, tổng hợp của Sở Nội vụ: theo dõi đợt báo cáo', 'administrator: follows the round'),
  },
  {
    email: 'thamdinh.snv@demo.example',
    role: 'reviewer',
    agency: 'SNV',
    does: label('thẩm định của Sở Nội vụ: đọc, trả lại, tiếp nhận theo khối', 'reviewer: reads, returns, accepts'),
  },
  {
    email: 'lanhdao.tinh@demo.example',
    role: 'viewer',
    agency: 'SNV',
    does: label('lãnh đạo tỉnh: xem tình hình và báo cáo đã tiếp nhận', 'viewer: dashboards and accepted reports'),
  },
] as const satisfies readonly DemoSignIn[]
