/** Code | broader code | Vietnamese | English | French, then other names after = : read by `codesFrom`. */
export const fordTable = `
1 | - | Khoa học tự nhiên | Natural sciences | Sciences naturelles
1.1 | 1 | Toán học và thống kê | Mathematics | Mathématiques
1.2 | 1 | Khoa học máy tính và thông tin | Computer and information sciences | Sciences de l’informatique et de l’information
1.3 | 1 | Vật lý | Physical sciences | Sciences physiques
1.4 | 1 | Hóa học | Chemical sciences | Sciences chimiques
1.5 | 1 | Khoa học trái đất và môi trường liên quan | Earth and related environmental sciences | Sciences de la Terre et sciences connexes de l’environnement
1.6 | 1 | Sinh học | Biological sciences | Sciences biologiques
1.7 | 1 | Khoa học tự nhiên khác | Other natural sciences | Autres sciences naturelles
2 | - | Khoa học kỹ thuật và công nghệ | Engineering and technology | Ingénierie et technologie
2.1 | 2 | Kỹ thuật dân dụng | Civil engineering | Génie civil
2.2 | 2 | Kỹ thuật điện, kỹ thuật điện tử, kỹ thuật thông tin | Electrical engineering, electronic engineering, information engineering | Génie électrique, génie électronique, génie informatique | = Công nghệ thông tin và truyền thông
2.3 | 2 | Kỹ thuật cơ khí | Mechanical engineering | Génie mécanique
2.4 | 2 | Kỹ thuật hóa học | Chemical engineering | Génie chimique
2.5 | 2 | Kỹ thuật vật liệu và luyện kim | Materials engineering | Génie des matériaux
2.6 | 2 | Kỹ thuật y học | Medical engineering | Génie médical
2.7 | 2 | Kỹ thuật môi trường | Environmental engineering | Génie de l’environnement
2.8 | 2 | Công nghệ sinh học môi trường | Environmental biotechnology | Biotechnologie environnementale
2.9 | 2 | Công nghệ sinh học công nghiệp | Industrial biotechnology | Biotechnologie industrielle
2.10 | 2 | Công nghệ nano | Nano-technology | Nanotechnologie
2.11 | 2 | Kỹ thuật và công nghệ khác (gồm thực phẩm và đồ uống) | Other engineering and technologies (including food and beverages) | Autres sciences de l’ingénieur et technologies (dont aliments et boissons) | = Kỹ thuật thực phẩm và đồ uống; Food and beverages
3 | - | Khoa học y, dược | Medical and health sciences | Sciences médicales et de la santé
3.1 | 3 | Y học cơ sở | Basic medicine | Médecine fondamentale
3.2 | 3 | Y học lâm sàng | Clinical medicine | Médecine clinique
3.3 | 3 | Khoa học sức khỏe | Health sciences | Sciences de la santé
3.4 | 3 | Công nghệ sinh học trong y học | Medical biotechnology | Biotechnologie médicale
3.5 | 3 | Khoa học y, dược khác | Other medical sciences | Autres sciences médicales
4 | - | Khoa học nông nghiệp và thú y | Agricultural and veterinary sciences | Sciences agricoles et vétérinaires
4.1 | 4 | Trồng trọt, lâm nghiệp và thủy sản | Agriculture, forestry and fisheries | Agriculture, sylviculture et pêche
4.2 | 4 | Chăn nuôi và khoa học sữa | Animal and dairy science | Sciences animales et laitières
4.3 | 4 | Thú y | Veterinary science | Sciences vétérinaires
4.4 | 4 | Công nghệ sinh học trong nông nghiệp | Agricultural biotechnology | Biotechnologie agricole
4.5 | 4 | Khoa học nông nghiệp khác | Other agricultural sciences | Autres sciences agricoles
5 | - | Khoa học xã hội | Social sciences | Sciences sociales
5.1 | 5 | Tâm lý học và khoa học nhận thức | Psychology and cognitive sciences | Psychologie et sciences cognitives
5.2 | 5 | Kinh tế và kinh doanh | Economics and business | Économie et commerce
5.3 | 5 | Khoa học giáo dục | Education | Sciences de l’éducation
5.4 | 5 | Xã hội học | Sociology | Sociologie
5.5 | 5 | Pháp luật | Law | Droit
5.6 | 5 | Khoa học chính trị | Political science | Science politique
5.7 | 5 | Địa lý kinh tế và xã hội | Social and economic geography | Géographie sociale et économique
5.8 | 5 | Thông tin đại chúng và truyền thông | Media and communications | Médias et communications
5.9 | 5 | Khoa học xã hội khác | Other social sciences | Autres sciences sociales
6 | - | Khoa học nhân văn và nghệ thuật | Humanities and the arts | Sciences humaines et arts
6.1 | 6 | Lịch sử và khảo cổ học | History and archaeology | Histoire et archéologie
6.2 | 6 | Ngôn ngữ và văn học | Languages and literature | Langues et littérature
6.3 | 6 | Triết học, đạo đức học và tôn giáo | Philosophy, ethics and religion | Philosophie, éthique et religion
6.4 | 6 | Nghệ thuật | Arts (arts, history of arts, performing arts, music) | Arts (arts, histoire de l’art, arts du spectacle, musique)
6.5 | 6 | Khoa học nhân văn khác | Other humanities | Autres sciences humaines
`;
