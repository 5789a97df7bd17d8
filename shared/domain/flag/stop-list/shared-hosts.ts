/*
 * Hosts that many innocents share. Each stands here because a flag on the bare host would meet everybody who has a page,
 * a mailbox or an account there; a page under it, or a shop's own host below it, names one party and may be flagged.
 * Reserved names (`.example`, `.test`, `.invalid`) are never here. What `shared-platforms.ts` lists is refused by the
 * cleaners already and need not be repeated.
 */

/** Words of a block of text, one host each. */
const hosts = (block: string): string[] => block.trim().split(/\s+/);

/** Providers at which anybody may have a mailbox: a merchant's contact address puts their host into its application. */
export const mailHosts: ReadonlySet<string> = new Set(
  hosts(`
gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com aol.com
icloud.com me.com mac.com proton.me protonmail.com pm.me tutanota.com tuta.io fastmail.com hey.com zoho.com zohomail.com
gmx.com gmx.de gmx.net web.de t-online.de freenet.de mailbox.org posteo.de orange.fr wanadoo.fr laposte.net free.fr sfr.fr
libero.it virgilio.it tiscali.it btinternet.com sky.com virginmedia.com comcast.net verizon.net att.net cox.net
yandex.ru yandex.com ya.ru mail.ru inbox.ru list.ru bk.ru rambler.ru ukr.net seznam.cz centrum.cz wp.pl onet.pl o2.pl interia.pl
qq.com 163.com 126.com sina.com sohu.com naver.com daum.net hanmail.net rediffmail.com uol.com.br bol.com.br terra.com.br
mail.com email.com startmail.com runbox.com guerrillamail.com mailinator.com 10minutemail.com yopmail.com temp-mail.org
outlook.de outlook.fr outlook.es hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es live.co.uk live.fr yahoo.co.uk
yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.ca yahoo.co.in yahoo.co.jp yahoo.com.br
gmx.at gmx.ch gmx.fr gmx.co.uk hotmail.nl hotmail.be hotmail.ca hotmail.com.br hotmail.com.ar hotmail.gr hotmail.se hotmail.no hotmail.dk
live.ca live.be live.de live.nl live.it live.se live.no live.dk live.ie live.com.au live.com.mx outlook.it outlook.be outlook.at outlook.dk outlook.ie
outlook.pt outlook.jp outlook.com.br outlook.com.ar outlook.com.au yahoo.com.au yahoo.com.mx yahoo.com.ar yahoo.com.sg yahoo.com.ph yahoo.com.tr
yahoo.com.vn yahoo.com.tw yahoo.com.hk yahoo.co.id yahoo.co.kr yahoo.co.nz yahoo.in yahoo.ie yahoo.se yahoo.no yahoo.dk yahoo.pl yahoo.gr yahoo.ro
yahoo.be yahoo.nl yahoo.at myyahoo.com arcor.de bluewin.ch hispeed.ch aon.at chello.at a1.net telenet.be skynet.be ziggo.nl kpnmail.nl hetnet.nl home.nl
planet.nl upcmail.nl bbox.fr neuf.fr numericable.fr aliceadsl.fr club-internet.fr alice.it tin.it email.it inwind.it iol.it fastwebnet.it
telefonica.net terra.es ono.com sapo.pt netcabo.pt talktalk.net ntlworld.com blueyonder.co.uk tiscali.co.uk eircom.net charter.net sbcglobal.net
bellsouth.net earthlink.net juno.com netzero.net optonline.net windstream.net centurylink.net shaw.ca rogers.com sympatico.ca telus.net bigpond.com
bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz abv.bg mail.bg freemail.hu citromail.hu indamail.hu azet.sk post.cz volny.cz email.cz op.pl
gazeta.pl tlen.pl vp.pl go2.pl interia.eu inbox.lv mail.ee walla.co.il walla.com in.gr otenet.gr mynet.com docomo.ne.jp ezweb.ne.jp
softbank.ne.jp nate.com foxmail.com yeah.net 139.com 189.cn aliyun.com sina.cn tom.com indiatimes.com sify.com ig.com.br globo.com r7.com
zipmail.com.br prodigy.net.mx protonmail.ch tutanota.de tutamail.com tuta.com keemail.me mailfence.com hushmail.com safe-mail.net inbox.com usa.com
consultant.com europe.com post.com fastmail.fm posteo.net disroot.org riseup.net cock.li duck.com simplelogin.com anonaddy.com sharklasers.com
trashmail.com trash-mail.com maildrop.cc dispostable.com getnada.com tempmail.com throwawaymail.com mohmal.com fakeinbox.com mailnesia.com moakt.com
emailondeck.com`),
);

/** Marketplaces, social networks, link pages, shorteners, site builders and file hosts: strangers stand side by side there. */
export const platformHosts: ReadonlySet<string> = new Set(
  hosts(`
walmart.com alibaba.com 1688.com taobao.com tmall.com jd.com temu.com shein.com rakuten.co.jp mercari.com zalando.de
allegro.pl olx.pl olx.com avito.ru ozon.ru wildberries.ru flipkart.com lazada.com tokopedia.com mercadolivre.com.br
amazon.fr amazon.it amazon.es amazon.nl amazon.ca amazon.co.jp amazon.in amazon.com.au ebay.fr ebay.it ebay.es ebay.com.au
vinted.com depop.com poshmark.com craigslist.org gumtree.com redbubble.com teespring.com zazzle.com fiverr.com upwork.com
threads.com quora.com mastodon.social bluesky.social tumblr.com flickr.com deviantart.com pixiv.net dailymotion.com
rumble.com odysee.com kick.com clubhouse.com weixin.qq.com wechat.com viber.com kakao.com skype.com signal.org slack.com
lnk.bio bio.link bio.site campsite.bio solo.to allmylinks.com linkin.bio msha.ke taplink.cc hoo.be direct.me snipfeed.co
wordpress.com wordpress.org wix.com wixsite.com squarespace.com shopify.com weebly.com jimdo.com strikingly.com webflow.com
carrd.co bigcartel.com ecwid.com tilda.cc tilda.ws godaddy.com godaddysites.com site123.me webnode.com ucoz.com yola.com
substack.com ghost.io ghost.org blogger.com livejournal.com notion.so notion.site canva.com canva.site durable.co framer.com
box.com wetransfer.com onedrive.live.com drive.google.com docs.google.com sites.google.com icedrive.net pcloud.com
imgur.com archive.org pastebin.com telegra.ph rentry.co justpaste.it buff.ly lnkd.in rb.gy t.ly v.gd s.id`),
);

/** Banks that sponsor card programmes and firms through which others are paid: their hosts stand in anybody's application. */
export const paymentHosts: ReadonlySet<string> = new Set(
  hosts(`
stripe.com paypal.com paypal.me adyen.com checkout.com squareup.com square.com block.xyz worldpay.com fiserv.com fisglobal.com
globalpayments.com elavon.com nexi.it nets.eu worldline.com ingenico.com mollie.com klarna.com afterpay.com affirm.com
payoneer.com wise.com skrill.com neteller.com paysafe.com paysafecard.com braintreepayments.com authorize.net 2checkout.com
verifone.com razorpay.com paytm.com phonepe.com payu.com payu.in mercadopago.com pagseguro.uol.com.br pix.bcb.gov.br
flutterwave.com paystack.com mpesa.com yoomoney.ru qiwi.com alipay.com unionpay.com ccbill.com segpay.com epoch.com
verotel.com sumup.com zettle.com gocardless.com trustly.com tink.com plaid.com payhip.com lemonsqueezy.com paddle.com
fastspring.com gofundme.com donorbox.org opencollective.com liberapay.com westernunion.com moneygram.com remitly.com
visa.com mastercard.com americanexpress.com discover.com jcb.co.jp revolut.com monzo.com n26.com
coinbase.com binance.com kraken.com bitstamp.net okx.com bybit.com kucoin.com bitpay.com nowpayments.io moonpay.com
chase.com jpmorgan.com bankofamerica.com wellsfargo.com citi.com hsbc.com barclays.co.uk lloydsbank.com natwest.com
santander.com bbva.com bnpparibas.com societegenerale.com deutsche-bank.de commerzbank.de ing.com unicredit.it
crossriver.com celticbank.com webbank.com column.com thebancorp.com pathward.com esquirebank.com merrickbank.com
synovus.com evolvebank.com`),
);
