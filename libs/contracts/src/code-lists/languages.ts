import { code, labels, type CodeList } from './code-list';
import { ownList } from './own-list';

/** Working languages, ISO 639-1. */
export const languages: CodeList = ownList('languages', labels('Ngôn ngữ làm việc', 'Working language', 'Langue de travail'), [
  code('vi', 'Tiếng Việt', 'Vietnamese', 'Vietnamien'),
  code('en', 'Tiếng Anh', 'English', 'Anglais'),
  code('fr', 'Tiếng Pháp', 'French', 'Français'),
  code('zh', 'Tiếng Trung', 'Chinese', 'Chinois'),
  code('ja', 'Tiếng Nhật', 'Japanese', 'Japonais'),
  code('ko', 'Tiếng Hàn', 'Korean', 'Coréen'),
  code('ru', 'Tiếng Nga', 'Russian', 'Russe'),
  code('de', 'Tiếng Đức', 'German', 'Allemand'),
]);
