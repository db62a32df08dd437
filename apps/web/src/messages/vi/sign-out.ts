export const messages = {
  unsentTitle: (count: number) => `Còn ${count} chỗ chưa lên máy chủ`,
  kept: 'Nếu đăng xuất bây giờ, những chỗ ấy vẫn nằm trên máy này và chỉ tài khoản của anh/chị mở được. Lần sau đăng nhập ở máy này và mở lại báo cáo, anh/chị sẽ thấy để gửi tiếp.',
  lost: 'Trình duyệt không giữ được chữ nào trên máy này (bộ nhớ đầy hoặc bị chặn): những chỗ ấy chỉ còn trên trang đang mở, đăng xuất là mất.',
  stay: 'Ở lại',
  leave: 'Vẫn đăng xuất',
  unreachableTitle: 'Chưa đăng xuất được',
  unreachable: 'Chưa liên lạc được với máy chủ, nên tài khoản vẫn đang mở trên máy này. Hãy thử lại khi có mạng.',
  again: 'Thử lại',
}
