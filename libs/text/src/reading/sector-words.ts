/** Everyday words by sector: those that all but decide it (3 points), those that point to it (2), those that only go with it (1). */
export const sectorWords: Record<string, readonly [deciding: string, pointing: string, accompanying?: string]> = {
  agriculture: [
    'nông nghiệp;sầu riêng;trồng trọt;chăn nuôi;vườn cây;lúa;cà phê;hồ tiêu;thối rễ;sâu bệnh;phân bón;thuốc trừ sâu;giống cây;gia súc;gia cầm;lợn;heo;gà;vịt;bò sữa;nấm bệnh;nông dân;rầy nâu;xì mủ;phytophthora;agriculture;crop;livestock',
    'xoài;thanh long;chuối;cam;bưởi;vải thiều;nhãn;rau;vườn;ruộng;cây trồng;thu hoạch;tưới;đất trồng;nhà kính;thức ăn chăn nuôi;trang trại;ca cao;điều;cao su;mía;sắn;ngô;hoa màu;nhà màng',
    'cây;mùa vụ;mùa mưa;htx;hợp tác xã;năng suất',
  ],
  fisheries: [
    'thủy sản;tôm;cá tra;nuôi trồng thủy sản;ao nuôi;ao tôm;tôm thẻ;tôm sú;cá basa;cá rô phi;lồng bè;nghêu;hàu;cá lồng;nuôi cá;đánh bắt;tàu cá;aquaculture;shrimp;fisheries',
    'ao;cá;con giống;vụ nuôi;no2;nh3;khí độc;thay nước',
    'men vi sinh',
  ],
  food: [
    'thực phẩm;chế biến thực phẩm;giữ tươi;đồ uống;nước mắm;bánh kẹo;đóng hộp;sấy trái cây;sấy dẻo;nước ép;sữa chua;sau thu hoạch;sơ chế;an toàn thực phẩm;haccp;food;shelf life',
    'bảo quản;hạn sử dụng;thối;đóng gói;chế biến;xuất khẩu trái cây;rau quả;trái cây;gia vị;thịt;sữa;bia;rượu;trà',
    'tươi;xuất khẩu;vi sinh;đi biển',
  ],
  materials: [
    'vật liệu;hóa chất;polyme;nhựa;hạt nhựa;nhựa kỹ thuật;phụ gia;chống cháy;composite;gốm sứ;sơn phủ;hợp kim;luyện kim;luyện thép;cao su kỹ thuật;keo dán;phân tử;nano;pa66;pc-abs;materials;polymer;chemistry',
    'thủy tinh;gạch men;brom;ul94;chỉ số chảy;sơn;mạ;thép;nhôm;bột màu;chất xúc tác;dung môi;xi măng;giấy',
    'lò nung;ép phun',
  ],
  energy: [
    'năng lượng;tiết kiệm điện;điện mặt trời;điện gió;nhiệt thải;nhiệt thừa;khí thải lò;thu hồi nhiệt;lò hơi;pin lưu trữ;lưu trữ điện;trạm biến áp;lưới điện;điện năng;tiền điện;giảm gas;biogas;tua bin;energy;waste heat',
    'gas;nhiên liệu;kwh;hơi nước;điện lực;than;ắc quy;hydro;phát điện;hoàn vốn;điện',
    'lò;nhiệt;bỏ phí',
  ],
  water_environment: [
    'nước thải;xử lý nước thải;xử lý nước;môi trường;rác thải;chất thải rắn;khí thải độc;bụi mịn;nước cấp;nước sạch;bùn thải;nước ngầm;nước nhiễm;tái sử dụng nước;tái dùng nước;quan trắc;pt-co;wastewater;environment;eaux usées',
    'cod;bod;amoni;mùi hôi;tái chế;ô nhiễm;độ màu;xả thải;màng lọc;bùn;phế thải;rác;nhiễm mặn;nước uống',
    'màu;tái dùng;lọc;nước;khu công nghiệp;kcn',
  ],
  health: [
    'y tế;bệnh viện;bệnh nhân;bác sĩ;khám bệnh;chẩn đoán;võng mạc;đái tháo đường;tiểu đường;phòng khám;thuốc chữa bệnh;dược liệu;dược phẩm;ung thư;phẫu thuật;thiết bị y tế;điều dưỡng;sàng lọc bệnh;x quang;health;hospital',
    'sàng lọc;đáy mắt;độ nhạy;bệnh án;vắc xin;xét nghiệm;sức khỏe;thuốc',
    'độ đặc hiệu',
  ],
  electronics: [
    'điện tử;bo mạch;vi mạch;bán dẫn;lắp ráp bo;mối hàn;aoi;smt;pcb;linh kiện;chip;mạch in;electronics;semiconductor;solder',
    'bo;hàn thiếc;dán linh kiện;cảm biến;báo giả;led',
    'dây chuyền',
  ],
  ai_it: [
    'trí tuệ nhân tạo;trợ lý ảo;trợ lý tiếng việt;chatbot;tổng đài;phần mềm quản lý;công nghệ thông tin;cntt;mô hình ngôn ngữ;nhận dạng giọng nói;nhận giọng;an ninh mạng;chuyển đổi số;cơ sở dữ liệu;số hóa;học máy;llm;artificial intelligence;software',
    'phần mềm;trợ lý;giọng nói;dữ liệu lớn;máy chủ;ứng dụng;trích nguồn;cuộc gọi;website;hệ thống thông tin;ai',
    'giọng;tiếng việt',
  ],
  construction: [
    'xây dựng;bê tông;nhà thầu;cát sông;cát biển;cát nhiễm mặn;cấu kiện;cầu đường;công trình;vật liệu xây dựng;nền đường;vữa;gạch không nung;thi công;làm đường;construction;concrete',
    'cát;sỏi;mác 300;clorua;cốt thép;chống thấm;sụt lún;kè;tòa nhà;đường bộ;nền móng;geopolymer',
    'đường;san lấp;xi măng',
  ],
  textiles: [
    'dệt may;dệt nhuộm;nhuộm;vải;polyester;may mặc;sợi;da giày;xơ sợi;nhà máy may;dệt;thuốc nhuộm;hồ vải;textile;dyeing;garment',
    'quần áo;bông;len;thời trang;mẻ nhuộm',
    'mẻ',
  ],
  logistics: [
    'logistics;vận tải;kho lạnh;chuỗi lạnh;kho bãi;vận chuyển;giao hàng;đứt lạnh;cảng biển;cảng;kho vận;pallet;đội xe;đông lạnh lưu kho;cold chain;warehouse',
    'container;xe tải;bốc xếp;tàu;kho;truy xuất lô;lô hàng;tuyến đường;đơn hàng;xe lạnh',
    'truy xuất;lô',
  ],
  mechanical: [
    'cơ khí;chế tạo máy;gia công;phay;tiện;cnc;khuôn mẫu;ô tô;máy móc;robot hàn;rô bốt;robot;dao cắt;vòng bi;mechanical;machining',
    'khuôn;hàn;chi tiết máy;động cơ;bơm;hộp số;mài;dập;máy cắt;máy gặt',
    'máy;phôi',
  ],
  education: [
    'giáo dục;học sinh;sinh viên;trường học;dạy học;giảng dạy;lớp học;bài giảng;thi cử;giáo viên;phòng thí nghiệm ảo;education;students',
    'trường;học trực tuyến;đào tạo nghề;khóa học;chấm bài',
  ],
};
