/** Cities, towns and industrial places that people name instead of their province, by the code of the province since July 2025. */
const byProvince: Readonly<Record<string, string>> = {
  '15': 'Sa Pa;Yên Bái',
  '19': 'Sông Công;Phổ Yên',
  '22': 'Hạ Long;Cẩm Phả;Uông Bí;Móng Cái',
  '24': 'Từ Sơn;Quế Võ;Yên Phong',
  '25': 'Việt Trì;Vĩnh Yên;Phúc Yên',
  '31': 'Đồ Sơn;Thủy Nguyên;Chí Linh',
  '33': 'Phố Nối',
  '37': 'Phủ Lý;Hoa Lư;Tam Điệp',
  '38': 'Sầm Sơn;Bỉm Sơn;Nghi Sơn',
  '40': 'Vinh;Cửa Lò',
  '44': 'Đồng Hới;Đông Hà',
  '48': 'Hội An;Tam Kỳ;Chu Lai',
  '51': 'Dung Quất;Kon Tum;Kontum',
  '52': 'Quy Nhơn;Qui Nhơn;Pleiku;Plei Ku',
  '56': 'Nha Trang;Cam Ranh;Phan Rang;Phan Rang - Tháp Chàm',
  '66': 'Buôn Ma Thuột;Buôn Mê Thuột;Ban Mê Thuột;Buôn Hồ;Tuy Hòa',
  '68': 'Đà Lạt;Dalat;Bảo Lộc;Phan Thiết;Gia Nghĩa',
  '75': 'Biên Hòa;Long Khánh;Long Thành;Nhơn Trạch;Xuân Lộc;Đồng Xoài',
  '79': 'Thủ Đức;Thủ Dầu Một;Dĩ An;Vũng Tàu;Bà Rịa;Củ Chi;TPHCM;TP HCM;TP.HCM;HCMC;Saigon',
  '80': 'Tân An;Bến Lức;Đức Hòa',
  '82': 'Mỹ Tho;Cao Lãnh;Sa Đéc;Gò Công;Cai Lậy;Hồng Ngự',
  '91': 'Long Xuyên;Châu Đốc;Rạch Giá;Phú Quốc;Hà Tiên',
  '92': 'Vị Thanh;Ngã Bảy;Ninh Kiều',
  '96': 'Năm Căn',
};

export const cities: readonly (readonly [name: string, province: string])[] = Object.entries(byProvince).flatMap(([code, names]) =>
  names.split(';').map((name) => [name, code] as const),
);
