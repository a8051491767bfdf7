import { template } from './reason-template';

const points = { from: 'number', to: 'number' } as const;

/** What would lift a suggestion, and by how much. */
export const changeReasons = {
  'change.trl': template(
    { trl: 'number', ...points },
    'Nếu đạt TRL {trl}, gợi ý này tăng từ {from} lên {to} điểm.',
    'At TRL {trl} this suggestion would rise from {from} to {to} points.',
    'Au niveau TRL {trl}, cette suggestion passerait de {from} à {to} points.',
  ),
  'change.target': template(
    { quantity: 'words', wanted: 'number', unit: 'unit', ...points },
    'Nếu {quantity} đo được {wanted} {unit}, gợi ý này tăng từ {from} lên {to} điểm.',
    'With {quantity} measured at {wanted} {unit} this suggestion would rise from {from} to {to} points.',
    'Avec {quantity} mesuré à {wanted} {unit}, cette suggestion passerait de {from} à {to} points.',
  ),
  'change.scale': template(
    { wanted: 'measure', ...points },
    'Nếu đã chạy ở quy mô {wanted}, gợi ý này tăng từ {from} lên {to} điểm.',
    'Once run at {wanted} this suggestion would rise from {from} to {to} points.',
    'Exploitée à {wanted}, cette suggestion passerait de {from} à {to} points.',
  ),
  'change.price': template(
    { budget: 'code:budget-bands', ...points },
    'Nếu chi phí nằm trong mức {budget}, gợi ý này tăng từ {from} lên {to} điểm.',
    'With a price of {budget} this suggestion would rise from {from} to {to} points.',
    'Avec un prix de {budget}, cette suggestion passerait de {from} à {to} points.',
  ),
  'change.rights': template(
    points,
    'Nếu quyền sở hữu trí tuệ được cấp, gợi ý này tăng từ {from} lên {to} điểm.',
    'With the right granted this suggestion would rise from {from} to {to} points.',
    'Avec le droit délivré, cette suggestion passerait de {from} à {to} points.',
  ),
  'change.availability': template(
    { days: 'number', ...points },
    'Nếu mỗi tháng rảnh {days} ngày, gợi ý này tăng từ {from} lên {to} điểm.',
    'With {days} d free each month this suggestion would rise from {from} to {to} points.',
    'Avec {days} j libres par mois, cette suggestion passerait de {from} à {to} points.',
  ),
};
