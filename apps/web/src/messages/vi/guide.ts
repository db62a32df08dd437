export const messages = {
  product: 'Báo cáo thi đua',
  contents: 'Các việc',
  home: 'Về việc của tôi',
}
