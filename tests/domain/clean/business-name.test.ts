import { describe, expect, test } from 'vitest';
import { cleanBusinessName } from '../../../shared/domain/clean/clean-business-name.ts';
import { formsOf } from './forms-of.ts';

describe('business names', () => {
  test.each([
    ['Contoso Ltd', 'contoso'],
    ['CONTOSO LIMITED', 'contoso'],
    ['Contoso, L.L.C.', 'contoso'],
    ['Contoso S. A.', 'contoso'],
    ['Contoso S.A. de C.V.', 'contoso'],
    ['Contoso GmbH & Co. KG', 'contoso'],
    ['Contoso Holdings Pte. Ltd.', 'contoso holdings'],
    ['Contoso Sp. z o.o.', 'contoso'],
    ['İnvented Ticaret Ltd. Şti.', 'invented ticaret'],
    ['Contoso y Cia. S. en C.', 'contoso'],
    ['Contoso C.A.', 'contoso'],
    ['Contoso S.A.L. Offshore', 'contoso'],
    ['Contoso Open Joint-Stock Company', 'contoso'],
    ['Contoso Aktiengesellschaft', 'contoso'],
    ['ООО «Проверка»', 'проверка'],
    ['OOO Proverka', 'proverka'],
    ['株式会社テスト', 'テスト'],
    ['テスト株式会社', 'テスト'],
    ['测试有限公司', '测试'],
    ['주식회사 시험', '시험'],
    ['Obshchestvo s Ogranichennoy Otvetstvennostyu Proverka', 'proverka'],
    ['Obschestvo s ogranichennoj otvetstvennostju «Proverka»', 'proverka'],
    ['Общество с ограниченной ответственностью «Проверка»', 'проверка'],
    ['ФГУП Проверка', 'проверка'],
    ['Open Joint-Stock Company Proverka', 'proverka'],
    ['Contoso Gesellschaft mit beschränkter Haftung', 'contoso'],
    ['Contoso spółka z ograniczoną odpowiedzialnością', 'contoso'],
    ['Contoso, S. de P.R. de R.L. de C.V.', 'contoso'],
    ['Contoso Anonim Şirketi', 'contoso'],
    ['Công ty TNHH Thử Nghiệm', 'thu nghiem'],
    ['㈜시험', '시험'],
    ['شركة الاختبار المحدودة', 'الاختبار'],
    ['شرکت آزمایش', 'آزمایش'],
    ['בדיקה בע"מ', 'בדיקה'],
    ['Δοκιμή Α.Ε.', 'δοκιμη'],
    ['บริษัท ทดสอบ จำกัด (มหาชน)', 'ทดสอบ'],
    ['परीक्षण प्राइवेट लिमिटेड', 'परीक्षण'],
    ['O’Invented & Sons Ltd', 'oinvented and sons'],
    ['7 Nights 24 Inc', '7 nights 24'],
    ['Shop.example', 'shop example'],
    ['U.S. Invented Goods', 'us invented goods'],
    // The words' order tells businesses apart.
    ['House Test', 'house test'],
    ['Test House', 'test house'],
    // Forms made of other forms, and what registers say of a firm's end.
    ['Contoso GmbH & Co. KGaA', 'contoso'],
    ['Contoso, S. de R.L. de C.V.', 'contoso'],
    ['Contoso, S.C. de R.L. de C.V.', 'contoso'],
    ['Contoso (Pty) Ltd', 'contoso'],
    ['Công ty TNHH một thành viên Thử Nghiệm', 'thu nghiem'],
    ['Contoso Ltd (in liquidation)', 'contoso'],
    // What payment companies and tills write around it.
    ['PAYPAL *CONTOSO', 'contoso'],
    ['SQ *CONTOSO BAKERY', 'contoso bakery'],
    ['CONTOSO*BAKERY', 'contoso bakery'],
    ['CONTOSO DELI 0234 AUSTIN TX', 'contoso deli'],
    ['CONTOSO DELI 8005550100 CA', 'contoso deli'],
    ['CONTOSO 243, C.A.', 'contoso 243'],
    ['CONTOSO FUND 2019 LONDON UK', 'contoso fund 2019 london uk'],
    ['Contoso 365 Deli NY', 'contoso 365 deli ny'],
    // UTF-8 read as Windows-1252, and entities of web pages.
    ['Caf\u00c3\u00a9 Contoso', 'cafe contoso'],
    ['M\u00c3\u00bcller &amp; S\u00c3\u00b6hne', 'muller and sohne'],
    [
      '\u00d0\u0178\u00d1\u20ac\u00d0\u00be\u00d0\u00b2\u00d0\u00b5\u00d1\u20ac\u00d0\u00ba\u00d0\u00b0',
      'проверка',
    ],
    ['S\u00c3O Contoso', 'sao contoso'],
    // Digits that a machine read for letters.
    ['C0NT0S0 GLASSW0RKS', 'c0nt0s0 glassworks'],
    ['M0ravia Dril1ing Cap1tal', 'moravia drilling capital'],
    ['B2B Route66 3com G4 Area51', 'b2b route66 3com g4 area51'],
    ['Source1herbs', 'source1herbs'],
    // Only at the end: inside, it is part of the name.
    ['Corporation of Testing', 'corporation of testing'],
  ])('%s is %s', (input, expected) => {
    expect(formsOf(cleanBusinessName(input))).toBe(`business_name=${expected}`);
  });

  test.each([
    ['', 'empty'],
    ['☂☂', 'empty'],
    ['CORP', 'not-distinguishing'],
    ['S.A.', 'not-distinguishing'],
    ['GmbH & Co. KG', 'not-distinguishing'],
    ['株式会社', 'not-distinguishing'],
    ['Общество с ограниченной ответственностью', 'not-distinguishing'],
    ['Joint Stock Company', 'not-distinguishing'],
    ['12345', 'not-distinguishing'],
    ['X', 'not-distinguishing'],
    ['X Ltd', 'not-distinguishing'],
    // Eighteen letters each, once written out.
    ['\ufdfa'.repeat(1_024), 'too-long'],
  ])('%s is refused as %s', (input, why) => {
    expect(formsOf(cleanBusinessName(input))).toBe(`!${why}`);
  });
});
