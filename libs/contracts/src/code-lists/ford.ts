import { labels, type CodeList } from './code-list';
import { codesFrom } from './code-table';
import { fordTable } from './ford-table';

/** Fields of research and development: 6 broad fields, 42 fields within them. */
export const ford: CodeList = {
  scheme: 'ford',
  version: '2015',
  title: labels('Lĩnh vực nghiên cứu (FORD)', 'Fields of research and development (FORD)', 'Domaines de la recherche-développement (FORD)'),
  source: labels(
    'OECD, Cẩm nang Frascati 2015, bảng FORD; tên tiếng Việt theo Quyết định 12/2008/QĐ-BKHCN nơi hai bảng trùng nhau',
    'OECD, Frascati Manual 2015, FORD classification; Vietnamese terms after Decision 12/2008/QĐ-BKHCN where the two agree',
    'OCDE, Manuel de Frascati 2015, classification FORD ; termes vietnamiens d’après la décision 12/2008/QĐ-BKHCN lorsqu’elles concordent',
  ),
  validFrom: '2015-10-08',
  codes: codesFrom(fordTable),
};
