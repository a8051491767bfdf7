/** Everyday words by sector: those that all but decide it (3 points), those that point to it (2), those that only go with it (1). */
export const sectorWords: Record<string, readonly [deciding: string, pointing: string, accompanying?: string]> = {
  agriculture: [
    'nông nghiệp;sầu riêng;trồng trọt;chăn nuôi;vườn cây;lúa;cà phê;hồ tiêu;thối rễ;sâu bệnh;phân bón;thuốc trừ sâu;giống cây;gia súc;gia cầm;lợn;heo;gà;vịt;bò sữa;nấm bệnh;nông dân;rầy nâu;xì mủ;phytophthora;agriculture;crop;livestock',
    'xoài;thanh long;chuối;vườn cam;trồng cam;trái cam;quả cam;cam sành;bưởi;vải thiều;vườn nhãn;trái nhãn;quả nhãn;rau;vườn;ruộng;cây trồng;thu hoạch;tưới;đất trồng;nhà kính;thức ăn chăn nuôi;trang trại;ca cao;hạt điều;cây điều;vườn điều;nhân điều;cao su;mía;sắn;ngô;hoa màu;nhà màng',
    'cây;mùa vụ;mùa mưa;htx;hợp tác xã;năng suất',
  ],
  fisheries: [
    'thủy sản;tôm;con tôm;cá tra;cá biển;cá cơm;nuôi trồng thủy sản;ao nuôi;ao tôm;tôm thẻ;tôm sú;cá basa;cá rô phi;lồng bè;nghêu;hàu;cá lồng;nuôi cá;đánh bắt;tàu cá;aquaculture;shrimp;fisheries',
    'ao;ao cá;con cá;con giống;vụ nuôi;no2;nh3;khí độc;thay nước',
    'men vi sinh',
  ],
  food: [
    'thực phẩm;chế biến thực phẩm;giữ tươi;đồ uống;nước mắm;bánh kẹo;đóng hộp;sấy trái cây;sấy dẻo;nước ép;sữa chua;sau thu hoạch;sơ chế;an toàn thực phẩm;haccp;food;mango;mangoes;fruit;vegetables;shelf life',
    'bảo quản;hạn sử dụng;thối;đóng gói;chế biến;xuất khẩu trái cây;rau quả;trái cây;gia vị;thịt;sữa;bia;rượu;trà',
    'tươi;xuất khẩu;vi sinh;đi biển',
  ],
  materials: [
    'vật liệu;hóa chất;polyme;nhựa;hạt nhựa;nhựa kỹ thuật;phụ gia;chống cháy;composite;gốm sứ;sơn phủ;hợp kim;luyện kim;luyện thép;cao su kỹ thuật;keo dán;phân tử;nano;pa66;pc-abs;materials;polymer;chemistry',
    'thủy tinh;gạch men;brom;ul94;chỉ số chảy;lớp sơn;nước sơn;bột sơn;dây chuyền sơn;xi mạ;mạ kẽm;mạ điện;thép;cán thép;thép cán;phôi thép;nhôm;bột màu;chất xúc tác;dung môi;xi măng;bột giấy;nhà máy giấy',
    'lò nung;ép phun',
  ],
  energy: [
    'năng lượng;tiết kiệm điện;điện mặt trời;điện gió;nhiệt thải;nhiệt thừa;khí thải lò;thu hồi nhiệt;lò hơi;pin lưu trữ;lưu trữ điện;trạm biến áp;lưới điện;điện năng;tiền điện;giảm gas;biogas;tua bin;energy;waste heat',
    'gas;nhiên liệu;kwh;hơi nước;điện lực;than đá;than cám;đốt than;khói than;ắc quy;hydro;phát điện;hoàn vốn;tốn điện;lượng điện',
    'lò nung;lò gạch;lò sấy;lò đốt;khí nóng;nhiệt độ khí;bỏ phí',
  ],
  water_environment: [
    'nước thải;xử lý nước thải;xử lý nước;ô nhiễm môi trường;bảo vệ môi trường;môi trường nước;cấp nước;thất thoát nước;rác thải;chất thải rắn;khí thải độc;bụi mịn;nước cấp;nước sạch;bùn thải;nước ngầm;nước nhiễm;tái sử dụng nước;tái dùng nước;quan trắc;pt-co;wastewater;environment;eaux usées',
    'cod;bod;amoni;mùi hôi;tái chế;ô nhiễm;độ màu;xả thải;màng lọc;bùn;phế thải;rác;nhiễm mặn;nước uống',
    'tái dùng;bể lọc;lọc nước;đường ống;khu công nghiệp;kcn',
  ],
  health: [
    'y tế;bệnh viện;bệnh nhân;bác sĩ;khám bệnh;chẩn đoán;võng mạc;đái tháo đường;tiểu đường;phòng khám;thuốc chữa bệnh;dược liệu;dược phẩm;ung thư;phẫu thuật;thiết bị y tế;điều dưỡng;sàng lọc bệnh;x quang;health;hospital',
    'sàng lọc;đáy mắt;độ nhạy;bệnh án;vắc xin;xét nghiệm;sức khỏe;thuốc men',
    'độ đặc hiệu',
  ],
  electronics: [
    'điện tử;bo mạch;vi mạch;bán dẫn;lắp ráp bo;mối hàn;aoi;smt;pcb;linh kiện;chip;mạch in;electronics;semiconductor;solder',
    'bo điện tử;hàn thiếc;dán linh kiện;cảm biến;báo giả;led',
    'dây chuyền',
  ],
  ai_it: [
    'trí tuệ nhân tạo;trợ lý ảo;trợ lý tiếng việt;chatbot;tổng đài;phần mềm quản lý;công nghệ thông tin;cntt;mô hình ngôn ngữ;nhận dạng giọng nói;nhận giọng;an ninh mạng;chuyển đổi số;cơ sở dữ liệu;số hóa;học máy;llm;artificial intelligence;software',
    'phần mềm;trợ lý;giọng nói;dữ liệu lớn;máy chủ;ứng dụng;trích nguồn;cuộc gọi;website;hệ thống thông tin;ai',
    'giọng;tiếng việt',
  ],
  construction: [
    'xây dựng;bê tông;nhà thầu;cát sông;cát biển;cát nhiễm mặn;cấu kiện;cầu đường;công trình;vật liệu xây dựng;nền đường;vữa;gạch không nung;thi công;làm đường;construction;concrete',
    'cát xây;cát san lấp;cát mặn;sỏi;mác 300;clorua;cốt thép;chống thấm;sụt lún;kè biển;kè sông;tòa nhà;đường bộ;nền móng;geopolymer',
    'mặt đường;san lấp;xi măng',
  ],
  textiles: [
    'dệt may;dệt nhuộm;nhuộm;vải cotton;vải polyester;dệt vải;khổ vải;polyester;may mặc;sợi;da giày;xơ sợi;nhà máy may;dệt;thuốc nhuộm;hồ vải;textile;dyeing;garment',
    'quần áo;bông vải;sợi len;thời trang;vải;mẻ nhuộm',
    'mẻ',
  ],
  logistics: [
    'logistics;vận tải;kho lạnh;chuỗi lạnh;kho bãi;vận chuyển;đứt lạnh;cảng biển;cảng;kho vận;pallet;đội xe;đông lạnh lưu kho;cold chain;warehouse',
    'container;xe tải;bốc xếp;giao hàng;tàu hàng;tàu biển;kho hàng;kho;truy xuất lô;đầu kéo;xếp tuyến;ghép hàng;lô hàng;tuyến đường;đơn hàng;xe lạnh',
    'truy xuất',
  ],
  mechanical: [
    'cơ khí;chế tạo máy;gia công cơ khí;gia công khuôn;phay;máy tiện;tiện cnc;phay tiện;cnc;bạc đạn;khuôn mẫu;ô tô;máy móc;robot hàn;rô bốt;robot;dao cắt;vòng bi;mechanical;machining',
    'khuôn;hàn;chi tiết máy;động cơ;bơm;hộp số;mài;dập khuôn;máy dập;máy cắt;máy gặt',
    'phôi',
  ],
  education: [
    'giáo dục;học sinh;sinh viên;trường học;dạy học;giảng dạy;lớp học;bài giảng;thi cử;giáo viên;phòng thí nghiệm ảo;education;students',
    'nhà trường;học trực tuyến;đào tạo nghề;khóa học;chấm bài',
  ],
};

/** Longer words that hold a syllable of the lists and mean something else. */
export const otherWords =
  'thị trường;trường hợp;hiện trường;công trường;lập trường;sở trường;cam kết;cam đoan;cam chịu;điều khiển;điều chỉnh;' +
  'điều kiện;điều hành;điều đó;điều này;điều gì;điều tra;điều phối;điều hòa;điều xe;điều động;thuận tiện;phương tiện;' +
  'tiện lợi;tiện ích;tiện nghi;than phiền;than thở;than vãn;lò xo;cá nhân;cá biệt;cá thể;cá tính;ao ước;khuôn khổ;' +
  'khuôn viên;khuôn mặt;giấy phép;giấy tờ;giấy chứng nhận;dập tắt;nước ngoài;đất nước;nhà nước;nhiệt tình;nhiệt huyết;' +
  'điện thoại;trà trộn;vũng tàu;hàn quốc;trà vinh;sơn la;hàn gắn;hàn lâm;kho tàng;kho báu;vườn ươm doanh nghiệp;' +
  'vườn ươm khởi nghiệp;vườn quốc gia;gà mờ;cảng hàng không;phay phảy;bia mộ;sữa chữa;nhãn hiệu;nhãn mác;dán nhãn;ghi nhãn;' +
  'nhãn hàng;nhãn dán;màu mỡ;rác rưởi;thuốc lá;thuốc lào;môi trường;tàu điện;tàu hỏa;sợi quang;sợi cáp;máy chủ ảo;lô gô;' +
  'bơm vốn;mài giũa';
