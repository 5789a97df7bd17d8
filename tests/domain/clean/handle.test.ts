import { describe, expect, test } from 'vitest';
import { cleanHandle } from '../../../shared/domain/clean/clean-handle.ts';
import { formsOf } from './forms-of.ts';

const clean = (service: string, value: string) => formsOf(cleanHandle({ service, value }));

describe('handles', () => {
  test.each([
    ['telegram', '@Invented_Shop', 'handle=telegram:invented_shop'],
    ['tg', 'https://t.me/invented_shop', 'handle=telegram:invented_shop'],
    ['telegram', 't.me/s/Invented_Shop?before=1', 'handle=telegram:invented_shop'],
    ['telegram', 'telegram.me/invented_shop/12', 'handle=telegram:invented_shop'],
    ['telegram', 'https://t.me/+AbCdEfGhIjKlMnOp', 'handle=telegram:+AbCdEfGhIjKlMnOp'],
    ['telegram', 'https://t.me/joinchat/AbCdEfGhIjKlMnOp', 'handle=telegram:+AbCdEfGhIjKlMnOp'],
    ['telegram', '+1 202 555 0123', 'handle=telegram:+12025550123 phone=+12025550123'],
    ['telegram', 'https://t.me/+12025550123', 'handle=telegram:+12025550123 phone=+12025550123'],
    ['whatsapp', '+1 (202) 555-0123', 'handle=whatsapp:+12025550123 phone=+12025550123'],
    ['whatsapp', 'https://wa.me/12025550123', 'handle=whatsapp:+12025550123 phone=+12025550123'],
    [
      'whatsapp',
      'https://api.whatsapp.com/send?phone=12025550123&text=x',
      'handle=whatsapp:+12025550123 phone=+12025550123',
    ],
    ['cash_app', '$InventedShop', 'handle=cashapp:inventedshop'],
    ['cashapp', 'https://cash.app/$inventedshop', 'handle=cashapp:inventedshop'],
    ['paypal', 'https://www.paypal.me/InventedShop', 'handle=paypal:inventedshop'],
    ['paypal', 'https://paypal.com/paypalme/inventedshop/25', 'handle=paypal:inventedshop'],
    [
      'paypal',
      'In.vented+x@gmail.com',
      'handle=paypal:in.vented+x@gmail.com email=in.vented+x@gmail.com email_folded=invented@gmail.com',
    ],
    ['venmo', 'https://venmo.com/u/Invented-Shop', 'handle=venmo:invented-shop'],
    ['zelle', '+12025550123', 'handle=zelle:+12025550123 phone=+12025550123'],
    ['zelle', 'owner@shop.example', 'handle=zelle:owner@shop.example email=owner@shop.example'],
    ['upi', 'Invented@OkBank', 'handle=upi:invented@okbank'],
    ['x', '@Invented', 'handle=twitter:invented'],
    ['discord', 'Invented#1234', 'handle=discord:invented#1234'],
    ['matrix', '@invented:server.example', 'handle=matrix:invented:server.example'],
    ['some-new-app', '＠Ｉｎｖｅｎｔｅｄ', 'handle=some-new-app:invented'],
    ['telegram', 'in\u200bvented_shop', 'handle=telegram:invented_shop'],
  ])('%s %s is %s', (service, value, expected) => {
    expect(clean(service, value)).toBe(expected);
  });

  test.each([
    ['telegram', '', 'empty'],
    ['telegram', '@ab', 'not-a-handle'],
    ['telegram', 'not a name', 'not-a-handle'],
    ['telegram', 'https://other.example/invented', 'not-a-handle'],
    ['telegram', 'https://t.me/', 'not-a-handle'],
    ['whatsapp', '202-555-0123', 'country-unknown'],
    ['zelle', 'invented', 'not-a-phone'],
    ['cashapp', '$123', 'not-a-handle'],
    ['venmo', '@abc', 'not-a-handle'],
    ['skrill', 'invented', 'not-a-handle'],
    ['some-new-app', 'two words', 'not-a-handle'],
    ['some-new-app', '@', 'not-a-handle'],
  ])('%s %s is refused as %s', (service, value, why) => {
    expect(clean(service, value)).toBe(`!${why}`);
  });
});
