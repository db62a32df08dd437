/** Emulation blocks (khối) of the provincial bodies and clusters (cụm) of communes, in their order. */
export const blocks = [
  { code: 'K1', name: 'Khối 1: Tham mưu, tổng hợp' },
  { code: 'K2', name: 'Khối 2: Kinh tế - kỹ thuật' },
  { code: 'K3', name: 'Khối 3: Văn hóa - xã hội' },
  { code: 'K4', name: 'Khối 4: Các cơ quan Đảng' },
  { code: 'K5', name: 'Khối 5: Mặt trận và các tổ chức chính trị - xã hội' },
  { code: 'K6', name: 'Khối 6: Nội chính, lực lượng vũ trang' },
  { code: 'K7', name: 'Khối 7: Cơ quan trung ương theo ngành dọc' },
  { code: 'K8', name: 'Khối 8: Doanh nghiệp' },
  { code: 'K9', name: 'Khối 9: Các hội' },
  { code: 'C1', name: 'Cụm 1: Các phường và đặc khu' },
  { code: 'C2', name: 'Cụm 2: Các xã phía Bắc' },
  { code: 'C3', name: 'Cụm 3: Các xã trung tâm và phía Nam' },
  { code: 'C4', name: 'Cụm 4: Các xã miền núi, biên giới' },
  { code: 'C5', name: 'Cụm 5: Các xã Tây Nguyên' },
] as const

export type BlockCode = (typeof blocks)[number]['code']
