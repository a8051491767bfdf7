import { code, labels, type CodeList } from './code-list';
import { ownList } from './own-list';

/**
 * How the two sides wish to work together, what most people want first; the transfer forms are those of the law on technology
 * transfer. The words are those of whoever looks for something; an offer is worded by `cooperationOffers`.
 */
export const cooperationForms: CodeList = ownList(
  'cooperation-forms',
  labels('Hình thức hợp tác', 'Form of cooperation', 'Forme de coopération'),
  [
    code('purchase', 'Mua thiết bị, giải pháp', 'Purchase of equipment or a solution', 'Achat d’équipement ou de solution'),
    {
      ...code('service', 'Dịch vụ tư vấn, thử nghiệm', 'Consulting or testing service', 'Service de conseil ou d’essai'),
      aliases: ['Tư vấn', 'Thử nghiệm'],
    },
    code('pilot', 'Thử nghiệm pilot', 'Pilot', 'Projet pilote'),
    {
      ...code(
        'technical_service',
        'Chuyển giao kèm dịch vụ kỹ thuật',
        'Technical service with transfer',
        'Transfert accompagné d’un service technique',
      ),
      aliases: ['Dịch vụ kỹ thuật'],
    },
    {
      ...code('joint_research', 'Cùng nghiên cứu và phát triển', 'Joint R&D', 'R&D conjointe'),
      aliases: ['Cùng nghiên cứu', 'Hợp tác R&D'],
    },
    { ...code('joint_venture', 'Liên doanh, góp vốn', 'Joint venture', 'Coentreprise'), aliases: ['Liên doanh'] },
    { ...code('licence_exclusive', 'Li-xăng độc quyền', 'Exclusive licence', 'Licence exclusive'), aliases: ['License độc quyền'] },
    {
      ...code('licence_non_exclusive', 'Li-xăng không độc quyền', 'Non-exclusive licence', 'Licence non exclusive'),
      aliases: ['License không độc quyền'],
    },
    { ...code('sub_licence', 'Li-xăng thứ cấp', 'Sub-licence', 'Sous-licence'), aliases: ['Sub-license'] },
    {
      ...code('assignment_full', 'Chuyển nhượng toàn bộ', 'Full assignment', 'Cession totale'),
      aliases: ['Mua đứt', 'Chuyển nhượng quyền sở hữu'],
    },
    code('assignment_partial', 'Chuyển nhượng một phần', 'Partial assignment', 'Cession partielle'),
  ],
);

const sale = labels('Bán thiết bị, giải pháp', 'Sale of equipment or a solution', 'Vente d’équipement ou de solution');

/** The same codes in the words of whoever offers something: what one side buys, the other sells. */
export const cooperationOffers: CodeList = {
  ...cooperationForms,
  codes: cooperationForms.codes.map((form) => (form.code === 'purchase' ? { ...form, labels: sale } : form)),
};
