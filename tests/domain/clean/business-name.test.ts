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
