import { createHash } from 'node:crypto';

const given = {
  Latin:
    'Odette Rowan Imogen Callum Beatrix Fergus Maren Tobias Linnea Henrik Solveig Anders Giulia Matteo Chiara Lorenzo Inés Álvaro Lucía Mateo Camille Bastien Élodie Théo Annika Jonas Greta Lukas Zofia Kacper Hanna Oskar Ilona Bence Petra Jakub Tereza Marek Aino Eero Saoirse Cormac Niamh Declan Amara Chidi Wanjiru Kofi Priya Arjun Ananya Rohan Thuy Minh Linh Duc Sari Budi Dewi Agus Maria Jose Ana Carlos',
  Cyrillic:
    'Алексей Наталья Дмитрий Ольга Сергей Светлана Павел Ирина Тарас Оксана Богдан Людмила Стефан Милена Бојан Јелена',
  Arabic: 'يوسف ليلى كريم سلمى طارق نور هشام رانيا سامي دينا وليد هالة فادي ريم زياد مها',
  Han: '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明',
} as const;
const family = {
  Latin:
    'Farrowgate Exampleton Thistledown Quillmere Ambleford Larchwood Brindlecombe Hartsworth Nyberg Lindqvist Halvorsen Dahlgren Bellucci Marchetti Fontanella Ricciardi Escudero Villanueva Ibarra Zabaleta Beaumont Lefèvre Chastain Delacourt Vogelsang Brandstetter Kirchhoff Steinbach Wiśniewska Kowalczyk Szymański Zielińska Kovács Horváth Novotný Dvořáková Korhonen Mäkinen OʼSullivan Gallagher Okonkwo Mwangi Mensah Banerjee Krishnan Deshpande Nguyen Tran Pham Wibowo Santoso Hartono Silva Pereira Gomez Fernandez',
  Cyrillic:
    'Соколов Морозова Волков Лебедева Козлов Новикова Шевченко Коваленко Бондаренко Ткачук Петровић Јовановић Николов Димитрова',
  Arabic: 'الحداد النجار الخياط الصباغ البستاني الخوري الشامي المصري الحلبي العطار السقا الزيات',
  Han: '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 马 朱 胡 郭',
} as const;
const perScript = 150;

/** Persons who are on no list, made from common given and family names: the same ones in every run. */
export function unrelatedPersons(): Record<keyof typeof given, string[]> {
  return {
    Latin: persons('Latin', ' '),
    Cyrillic: persons('Cyrillic', ' '),
    Arabic: persons('Arabic', ' '),
    Han: persons('Han', ''),
  };
}

function persons(script: keyof typeof given, between: string): string[] {
  const [first, last] = [given[script].split(' '), family[script].split(' ')];
  const pick = (from: readonly string[], number: number) => from[number % from.length] ?? '';
  return Array.from({ length: perScript }, (_, index) => {
    const bytes = createHash('sha256').update(`${script} ${index}`).digest();
    const givenName = pick(first, bytes.readUInt16BE(0));
    const familyName = pick(last, bytes.readUInt16BE(2));
    // Chinese names: family name first, and given names of two characters more often than of one.
    if (script === 'Han') return `${familyName}${givenName}${pick(first, bytes.readUInt16BE(4))}`;
    return `${givenName}${between}${familyName}`;
  });
}
