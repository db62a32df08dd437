/** What keys do in the room of compiling. */
export const keys = {
  title: 'Phím tắt khi tổng hợp',
  list: {
    j: 'Đơn vị sau',
    k: 'Đơn vị trước',
    s: 'Chọn câu tiếp theo của đơn vị đang xem',
    'Shift s': 'Chọn thêm câu tiếp theo',
    Enter: 'Trích phần đang chọn, hoặc cả nội dung, vào sau đoạn đang viết',
    'Shift Enter': 'Lấy làm căn cứ của đoạn đang viết',
    x: 'Để ngoài, rồi 1–6 chọn lý do',
    p: 'Đưa vào phụ lục',
    z: 'Trở lại chưa đọc',
    u: 'Hoàn tác',
    d: 'Thay đổi tiếp theo ở nguồn',
    v: 'Ở một thay đổi: giữ bản của tôi, đã xem',
    '[': 'Mục trước',
    ']': 'Mục sau',
    '/': 'Tìm đơn vị hoặc từ ngữ',
  },
}
