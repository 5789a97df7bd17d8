/**
 * Legal forms of companies as they stand at the end of a name after {@link foldText} (GLEIF's ISO 20275 list of entity
 * legal forms, its common abbreviations), longest first where one ends with another.
 */
export const trailingLegalForms: readonly (readonly string[])[] = (
  'gmbh and co kgaa|gmbh and co kg|gmbh and co ohg|ug haftungsbeschrankt and co kg|ag and co kg|se and co kg|' +
  'ug haftungsbeschrankt|limited liability company|limited liability partnership|limited partnership|' +
  'public limited company|private limited company|private limited|pvt ltd|pte ltd|pte limited|pty ltd|pty limited|proprietary limited|' +
  'co ltd|company limited|co limited|sdn bhd|sendirian berhad|' +
  'sociedad anonima|sociedad limitada|sociedade anonima|sociedade limitada|societe anonyme|societa per azioni|' +
  's a de c v|sa de cv|s de rl de cv|sapi de cv|s r l|s p a|s a s|s a r l|s a|s l|s l u|sp z o o|sp z oo|spolka z o o|spolka z oo|spol s r o|spol sro|s r o|d o o|d d|' +
  'a s|b v|n v|o y|k k|g k|l l c|l l p|p l c|l t d|i n c|' +
  'gmbh|ggmbh|ag|kg|kgaa|ohg|gbr|ev|eg|ug|se|mbh|' +
  'and co|and company|y cia s en c|y cia ltda|y cia|e cia|und co|et cie|and cie|cie|s en c s|s en c|c a|ca|s a l offshore|sal offshore|s a l|sal|offshore sal|closed joint stock company|open joint stock company|public joint stock company|joint stock company|private joint stock company|' +
  'sociedad por acciones simplificada|sociedad de responsabilidad limitada|besloten vennootschap|naamloze vennootschap|aktiengesellschaft|aktiebolag|osakeyhtio|aktieselskab|anonim sirket|as sti|private company limited by shares|limited company|' +
  'ltd|limited|llc|llp|lp|lllp|inc|incorporated|corp|corporation|co|company|plc|pc|pllc|cic|cio|' +
  'sa|sas|sasu|sarl|eurl|snc|scs|sca|sci|sca|gie|srl|srls|spa|sapa|sl|slu|sll|slne|sc|scl|sau|ltda|eireli|epp|cia|' +
  'bv|nv|vof|cv|bvba|sprl|sprlu|asbl|vzw|' +
  'ab|as|asa|aps|oy|oyj|hf|ehf|ohf|ivs|amba|ans|da|' +
  'sro|doo|dd|dooel|ad|ead|eood|ood|kft|zrt|nyrt|bt|rt|spzoo|sia|uab|ou|' +
  'ooo|oao|zao|pao|ao|too|chp|ип|ооо|оао|зао|пао|ао|тоо|тов|пп|' +
  'pt|tbk|bhd|sdn|jsc|pjsc|ojsc|cjsc|fze|fzco|fzc|fz llc|dmcc|wll|bsc|saog|saoc|est|' +
  'kk|gk|yk|pvt|pte|pty|cc|npc|' +
  'ltd sti|limited sirketi|anonim sirketi|sti|a s|as|αε|επε|ικε|οε|εε'
)
  .split('|')
  .map((form) => form.split(' '))
  .sort((a, b) => b.length - a.length);

/** Legal forms that are written onto either end of a name without a space. */
export const attachedLegalForms: readonly string[] = [
  '股份有限公司',
  '有限责任公司',
  '有限責任公司',
  '有限公司',
  '株式会社',
  '有限会社',
  '合同会社',
  '주식회사',
  '유한회사',
];

/** Legal forms that stand before the name: Russian, Ukrainian, Kazakh, Baltic, Indonesian. */
export const leadingLegalForms: ReadonlySet<string> = new Set(
  'ооо|оао|зао|пао|ао|ип|тоо|тов|ooo|oao|zao|pao|too|llc|jsc|ojsc|cjsc|pjsc|sia|uab|pt'.split('|'),
);
