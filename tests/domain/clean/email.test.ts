import { describe, expect, test } from 'vitest';
import { cleanEmail } from '../../../shared/domain/clean/clean-email.ts';
import { formsOf } from './forms-of.ts';

describe('e-mail addresses', () => {
  test.each([
    ['Owner@Shop.Example', 'email=owner@shop.example'],
    ['ａ＠ｂ．ｃｏｍ', 'email=a@b.com'],
    ['owner@bücher.example', 'email=owner@xn--bcher-kva.example'],
    ['owner@BÜCHER.example.', 'email=owner@xn--bcher-kva.example'],
    ['owner@www.shop.example', 'email=owner@www.shop.example'],
    ['mailto:owner@shop.example', 'email=owner@shop.example'],
    ['ow\u200bner@shop.example', 'email=owner@shop.example'],
    ['jose\u0301@shop.example', 'email=josé@shop.example'],
    ['x+tag@shop.example', 'email=x+tag@shop.example'],
    ['office@co.uk', 'email=office@co.uk'],
    ["o'brien&sons@shop.example", "email=o'brien&sons@shop.example"],
  ])('%s is %s', (input, expected) => {
    expect(formsOf(cleanEmail(input))).toBe(expected);
  });

  test.each([
    ['John.Doe+tag@GoogleMail.com', 'john.doe+tag@googlemail.com', 'johndoe@gmail.com'],
    ['johndoe@gmail.com', 'johndoe@gmail.com', 'johndoe@gmail.com'],
    ['john.doe+x@outlook.com', 'john.doe+x@outlook.com', 'john.doe@outlook.com'],
    ['john+x@me.com', 'john+x@me.com', 'john@icloud.com'],
    ['any@john.fastmail.com', 'any@john.fastmail.com', 'john@fastmail.com'],
    ['John_Doe-1+x@pm.me', 'john_doe-1+x@pm.me', 'johndoe1@proton.me'],
    ['john-doe@ya.ru', 'john-doe@ya.ru', 'john-doe@yandex.ru'],
    ['john.doe@yandex.com', 'john.doe@yandex.com', 'john-doe@yandex.ru'],
    ['base-word@yahoo.com', 'base-word@yahoo.com', 'base@yahoo.com'],
  ])('%s is delivered to the mailbox %3$s', (input, exact, folded) => {
    expect(formsOf(cleanEmail(input))).toBe(`email=${exact} email_folded=${folded}`);
  });

  test.each([
    ['john.doe@outlook.com', 'johndoe@outlook.com'],
    ['john@hotmail.com', 'john@outlook.com'],
    ['john+x@shop.example', 'john@shop.example'],
  ])('%s and %s are two mailboxes', (one, other) => {
    const forms = (text: string) => formsOf(cleanEmail(text)).split(' ');
    expect(forms(one).filter((form) => forms(other).includes(form))).toEqual([]);
  });

  test.each([
    ['owner'],
    ['@shop.example'],
    ['owner@'],
    ['a@b@shop.example'],
    ['"quoted local"@shop.example'],
    ['owner(comment)@shop.example'],
    ['Owner <owner@shop.example>'],
    ['owner@[203.0.113.7]'],
    ['owner@203.0.113.7'],
    ['owner@example'],
    ['owner@shop_1.example'],
    ['.owner@shop.example'],
    ['owner.@shop.example'],
    ['ow..ner@shop.example'],
    [`${'a'.repeat(65)}@shop.example`],
    [`abc@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.example`],
    ['owner@shop.example/path'],
    [`${'a.'.repeat(900)}@`],
  ])('%s is not an e-mail address', (input) => {
    expect(formsOf(cleanEmail(input))).toBe('!not-an-email');
  });
});
