import type { FollowKind } from '@thidua/consolidation/out/followed-letter'

/** What concerns a compiled letter as a whole: its sources, its files, its issue. */
export const issuing = {
  again: {
    label: 'Nguồn của báo cáo tổng hợp',
    lead: 'Lập lại bản thảo chỉ thêm nội dung mới và cập nhật số liệu tính ra; phần anh/chị đã viết, chuyển hay xóa vẫn giữ nguyên.',
    act: 'Bổ sung từ báo cáo mới',
    done: 'Đã bổ sung.',
  },
  files: {
    label: 'Tải báo cáo tổng hợp',
    trigger: 'Tải về',
    docx: 'DOCX để ký',
    pdf: 'PDF',
    withSources: 'DOCX có đánh số nguồn',
    webPage: 'HTML có đường dẫn đến nguồn',
    xlsx: 'XLSX số liệu và nguồn',
  },
  issue: {
    open: 'Ban hành',
    title: 'Ban hành báo cáo tổng hợp',
    lead: 'Báo cáo được khóa lại cùng danh sách báo cáo đã đưa vào; các báo cáo đã tiếp nhận chuyển thành “Đã tổng hợp”. Có thể thu hồi, kèm lý do.',
    stillOpen: {
      unread: (count: string) => `Còn ${count} nội dung chưa đọc`,
      changed: (count: string) => `Còn ${count} thay đổi ở nguồn chưa xem`,
      waiting: (count: string) => `${count} báo cáo còn chờ tiếp nhận, chưa được đưa vào`,
      absent: (count: string) => `${count} đơn vị chưa có báo cáo`,
    },
    fields: {
      number: {
        label: 'Số',
        hint: 'Chỉ phần số; ký hiệu do hệ thống ghép',
        rules: { required: 'Nhập số của báo cáo' },
      },
      issuedOn: {
        label: 'Ngày ban hành',
        hint: 'Ví dụ 30/11/2026',
        rules: { required: 'Nhập ngày ban hành', date: 'Nhập ngày có thật, ví dụ 30/11/2026' },
      },
      signer: { rules: { required: 'Nhập họ tên người ký' } },
    },
    rules: {
      writtenSince: 'Người khác vừa viết thêm vào báo cáo. Xem lại phần mới rồi bấm ban hành.',
      noneStands: 'Không còn báo cáo nào để tổng hợp.',
      noParagraph: 'Báo cáo tổng hợp chưa có đoạn nào.',
    },
    notApproved: (items: string) => `Chưa được duyệt: mục ${items}. Người duyệt mở “Phân công” của mục để duyệt.`,
    problems: {
      refused: 'Chưa ban hành được: báo cáo đã được ban hành, hoặc anh/chị không còn quyền. Tải lại trang để xem.',
      unreachable: 'Chưa kết nối được máy chủ. Kiểm tra mạng rồi bấm lại.',
    },
    unsaved: 'Còn phần chưa lưu được lên máy chủ. Chờ lưu xong rồi bấm lại.',
    confirm: 'Ban hành',
    working: 'Đang ban hành…',
    cancel: 'Thôi',
  },
  issued: {
    line: (number: string, day: string, signer: string) => `Đã ban hành số ${number}, ngày ${day}, ${signer} ký.`,
    sealed: (at: string, by: string, reference: string) => `Khóa lúc ${at}, ${by}; ${reference}.`,
    withdraw: 'Thu hồi',
    title: 'Thu hồi báo cáo tổng hợp?',
    lead: 'Báo cáo trở lại bản thảo, các báo cáo đã tổng hợp trở lại “Đã tiếp nhận”. Bản đã ban hành và lý do vẫn lưu.',
    reason: 'Lý do thu hồi',
    reasonMissing: 'Viết lý do thu hồi',
    confirm: 'Thu hồi',
  },
  follow: {
    open: 'Bổ sung, thay thế',
    title: (number: string) => `Lập văn bản tiếp theo báo cáo số ${number}`,
    lead: 'Báo cáo đã ban hành vẫn có hiệu lực cho đến khi ban hành văn bản mới. Văn bản mới có số, ngày riêng và nêu rõ báo cáo mà nó bổ sung hoặc thay thế.',
    kind: 'Văn bản mới',
    choices: {
      supplement: 'Bổ sung: chỉ in phần mới và phần thay đổi',
      replacement: 'Thay thế: in lại toàn bộ',
    } satisfies Record<FollowKind, string>,
    confirm: 'Bắt đầu soạn',
    writing: {
      supplement: (number: string, day: string) => `Đang soạn báo cáo bổ sung cho báo cáo số ${number} ngày ${day}.`,
      replacement: (number: string, day: string) => `Đang soạn báo cáo thay thế báo cáo số ${number} ngày ${day}.`,
    } satisfies Record<FollowKind, (number: string, day: string) => string>,
    prints: {
      supplement: 'Văn bản chỉ in các đoạn mới hoặc đã sửa.',
      replacement: 'Văn bản in toàn bộ nội dung.',
    } satisfies Record<FollowKind, string>,
    gone: (count: string) =>
      `${count} đoạn đã bỏ so với báo cáo trước; báo cáo bổ sung không nói được điều đó, hãy lập báo cáo thay thế nếu cần`,
    drop: 'Bỏ văn bản đang soạn',
    dropTitle: 'Bỏ văn bản đang soạn?',
    dropLead: 'Bản thảo trở lại như báo cáo đã ban hành. Các đoạn viết thêm được giữ trong phần đoạn đã xóa.',
    refused: 'Chưa làm được: có người vừa thao tác trước, hoặc anh/chị không còn quyền. Tải lại trang để xem.',
  },
  chain: {
    label: (count: number) => `Đã ban hành (${count})`,
    letter: (number: string, day: string) => `Báo cáo số ${number} ngày ${day}`,
    follows: {
      supplement: (number: string) => `Bổ sung báo cáo số ${number}`,
      replacement: (number: string) => `Thay thế báo cáo số ${number}`,
    } satisfies Record<FollowKind, (number: string) => string>,
    withdrawn: 'Đã thu hồi',
  },
}
