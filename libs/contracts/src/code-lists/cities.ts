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

/**
 * Districts as they were until July 2025, of which there was one in the country with that name, by the code of the province since then. People
 * go on naming them for years; alone many are also names of wards, streets and people. "!" where two are told apart by their accents alone.
 */
const districtsByProvince: Readonly<Record<string, string>> = {
  '01': 'Đông Anh;Sóc Sơn;Gia Lâm;!Thanh Trì;Hoài Đức;Đan Phượng;Thạch Thất;Quốc Oai;Chương Mỹ;Thường Tín;Ứng Hòa;Ba Vì;Mê Linh;Cầu Giấy;Hoàn Kiếm;Hà Đông;Long Biên;Bắc Từ Liêm;Nam Từ Liêm',
  '08': 'Hàm Yên;Chiêm Hóa;Sơn Dương;Na Hang;Mèo Vạc;Quản Bạ;Hoàng Su Phì;Xín Mần',
  '14': 'Mộc Châu;Mai Sơn;Vân Hồ;Yên Châu',
  '15': 'Bát Xát;Mường Khương;Si Ma Cai;Mù Cang Chải;Văn Chấn;Trạm Tấu',
  '19': 'Đại Từ;Định Hóa;Phú Bình;Na Rì;Ba Bể;Ngân Sơn',
  '20': 'Chi Lăng;Hữu Lũng;Lộc Bình;Bắc Sơn;Đình Lập',
  '22': 'Vân Đồn;Tiên Yên;Ba Chẽ;Quảng Yên;Đông Triều;Đầm Hà',
  '24': 'Lục Ngạn;Lục Nam;Lạng Giang;Việt Yên;Yên Dũng;Tân Yên;Yên Thế;Thuận Thành;Tiên Du;Gia Bình;Lương Tài',
  '25': 'Đoan Hùng;Lâm Thao;Hạ Hòa;Thanh Ba;Mai Châu;Cao Phong;Tân Lạc;Bình Xuyên;Tam Đảo;Vĩnh Tường;Lập Thạch',
  '31': 'An Dương;Vĩnh Bảo;Tiên Lãng;Kiến Thụy;Kinh Môn;Cẩm Giàng;Nam Sách;Ninh Giang;Thanh Miện',
  '33': 'Khoái Châu;Văn Giang;Văn Lâm;Yên Mỹ;Mỹ Hào;Kim Động;Tiên Lữ;Tiền Hải;Thái Thụy;Kiến Xương;Quỳnh Phụ;Vũ Thư',
  '37': 'Nho Quan;Gia Viễn;Yên Khánh;Yên Mô;Hải Hậu;Giao Thủy;Nghĩa Hưng;Trực Ninh;Nam Trực;Vụ Bản;Ý Yên;Duy Tiên;Kim Bảng;Lý Nhân',
  '38': 'Thọ Xuân;Nông Cống;Hậu Lộc;Hoằng Hóa;Quảng Xương;Thạch Thành;Cẩm Thủy;Như Thanh;Như Xuân;Triệu Sơn',
  '40': 'Quỳnh Lưu;Diễn Châu;Nghi Lộc;Đô Lương;Yên Thành;Nghĩa Đàn;Quỳ Hợp;Con Cuông;Anh Sơn;Tân Kỳ;Thanh Chương;Nam Đàn',
  '42': 'Kỳ Anh;Can Lộc;Thạch Hà;Hương Khê;Hương Sơn;Đức Thọ;Nghi Xuân;Vũ Quang;Cẩm Xuyên',
  '44': 'Vĩnh Linh;Gio Linh;Cam Lộ;Hải Lăng;Triệu Phong;Hướng Hóa;Lệ Thủy;Bố Trạch;Quảng Trạch;Ba Đồn;Tuyên Hóa',
  '46': 'A Lưới;Hương Trà;Hương Thủy;Quảng Điền;Phú Vang',
  '48': 'Điện Bàn;Núi Thành;Thăng Bình;Đại Lộc;Duy Xuyên;Quế Sơn;Hòa Vang;Liên Chiểu;Ngũ Hành Sơn;Bắc Trà My;Nam Trà My',
  '51': 'Tư Nghĩa;Mộ Đức;Ba Tơ;Trà Bồng;Nghĩa Hành;Đắk Hà;Sa Thầy;Kon Plông;Tu Mơ Rông',
  '52': 'Chư Sê;Chư Prông;Chư Păh;Đak Đoa;Đắk Đoa;Ia Grai;Mang Yang;An Khê;Ayun Pa;Hoài Nhơn;Hoài Ân;Phù Cát;!Phù Mỹ;Tuy Phước;An Nhơn',
  '56': 'Vạn Ninh;Diên Khánh;Khánh Vĩnh;Khánh Sơn;Ninh Hải;Ninh Phước;Bác Ái',
  '66': "Cư M'gar;Krông Pắc;Krông Năng;Krông Ana;Krông A Na;Krông Bông;Ea H'leo;Ea Kar;Cư Kuin;Sông Hinh;Tuy An;Sơn Hòa",
  '68': "Đức Trọng;Đơn Dương;Di Linh;Lạc Dương;Lâm Hà;Đạ Tẻh;Đạ Huoai;Đắk Mil;Đắk R'lấp;Cư Jút;Krông Nô;Hàm Thuận Bắc;Hàm Thuận Nam;Tuy Phong;Tánh Linh;Đức Linh",
  '75': 'Trảng Bom;Định Quán;Vĩnh Cửu;Cẩm Mỹ;Bù Đăng;Bù Đốp;Bù Gia Mập;Lộc Ninh;Chơn Thành;Phú Riềng;Hớn Quản',
  '79': 'Hóc Môn;Bình Chánh;Nhà Bè;Cần Giờ;Gò Vấp;Dầu Tiếng;Phú Giáo;Bàu Bàng;Bến Cát;Xuyên Mộc;Châu Đức;Long Điền;Côn Đảo;!Phú Mỹ',
  '80': 'Trảng Bàng;Gò Dầu;Tân Biên;Dương Minh Châu;Bến Cầu;Đức Huệ;Cần Đước;Cần Giuộc;Thủ Thừa;Mộc Hóa;Kiến Tường;!Thạnh Hóa',
  '82': 'Cái Bè;Chợ Gạo;Gò Công Tây;Gò Công Đông;Tân Phú Đông;Lai Vung;Lấp Vò;Tháp Mười',
  '86': 'Ba Tri;Giồng Trôm;Mỏ Cày;Mỏ Cày Bắc;Mỏ Cày Nam;Bình Đại;Chợ Lách;Cầu Kè;Cầu Ngang;Trà Cú;Tiểu Cần;Càng Long;Vũng Liêm;Mang Thít;Trà Ôn',
  '91': 'Thoại Sơn;Tri Tôn;Tịnh Biên;Hòn Đất;Kiên Lương;Giồng Riềng;Gò Quao;An Biên;An Minh;U Minh Thượng;Giang Thành',
  '92': 'Ô Môn;Thốt Nốt;Cờ Đỏ;Thới Lai;Cái Răng;Phụng Hiệp;Vị Thủy;Long Mỹ;Kế Sách;Mỹ Xuyên;Trần Đề;Cù Lao Dung;Vĩnh Châu;!Thạnh Trị',
  '96': 'Đầm Dơi;Cái Nước;Trần Văn Thời;Ngọc Hiển;Thới Bình;Giá Rai;Hồng Dân',
};

type NamedPlace = readonly [name: string, province: string];

const named = (lists: Readonly<Record<string, string>>): readonly NamedPlace[] =>
  Object.entries(lists).flatMap(([code, names]) => names.split(';').map((name) => [name, code] as const));

export const cities = named(byProvince);
export const districts = named(districtsByProvince);
