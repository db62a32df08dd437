import type { Basis } from '@thidua/consolidation/answers/basis'

/** Before a compiled letter is begun. */
export const start = {
  intro:
    'Bản thảo đầu được lập tự động từ báo cáo của các đơn vị: số lượng, số liệu, danh sách và mỗi khối một đoạn trích. Mỗi câu đều giữ nguồn của nó; anh/chị sửa lại thoải mái.',
  sendings: { counted: 'Được tổng hợp', waiting: 'Chờ tiếp nhận', returned: 'Đang trả lại', none: 'Chưa gửi' },
  basis: 'Tổng hợp từ',
  bases: {
    accepted: 'Báo cáo đã được tiếp nhận',
    sent: 'Mọi báo cáo đã gửi, kể cả chưa tiếp nhận',
  } satisfies Record<Basis, string>,
  begin: 'Lập bản thảo đầu',
  working: 'Đang lập bản thảo…',
  problems: {
    noneAccepted:
      'Chưa báo cáo nào được tiếp nhận. Tiếp nhận báo cáo ở bảng theo dõi, hoặc chọn tổng hợp từ mọi báo cáo đã gửi.',
    noneSent: 'Chưa đơn vị nào gửi báo cáo, nên chưa có gì để tổng hợp.',
    tooManyReports:
      'Đợt này có quá nhiều báo cáo để lập bản thảo ngay trên trang. Người vận hành có thể dùng lệnh bao-cao compile.',
    busy: 'Máy chủ đang lập bản thảo cho nhiều người. Chờ một lát rồi bấm lại.',
    refused: 'Báo cáo tổng hợp này không còn sửa được, hoặc anh/chị không còn quyền tổng hợp. Tải lại trang để xem.',
    unreachable: 'Chưa kết nối được máy chủ. Kiểm tra mạng rồi bấm lại.',
  },
}
