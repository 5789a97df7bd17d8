/**
 * Domains whose links lead anywhere and do not say where, as their own sites describe them. Only ones that
 * anybody can make links at, or that a large network gives its users: a firm's own short domain is its site.
 */
export const linkShorteners: ReadonlySet<string> = new Set(
  `
bit.ly bitly.ws j.mp tinyurl.com tiny.cc tiny.one t.co goo.gl is.gd v.gd cutt.ly cutt.us rebrand.ly
shorturl.at shorturl.gg shorturl.asia ow.ly ow.li buff.ly lnkd.in rb.gy t.ly s.id u.to x.gd qr.ae clck.ru vk.cc soo.gd bl.ink
b.link tny.im tny.sh shorte.st adf.ly adfoc.us ouo.io ouo.press link-to.net bc.vc exe.io za.gl shrinke.me shrinkme.io gplinks.in
dub.sh short.gy short.cm shrtco.de 9qr.de kutt.it snip.ly t2m.io hyperurl.co urlz.fr urly.it gg.gg da.gd 0rz.tw reurl.cc
lihi.cc lihi1.cc ppt.cc shorl.com ity.im q.gs amzn.to amzn.eu spoti.fi apple.co page.link app.link onelink.me smarturl.it
lnk.to ffm.to linktw.in qrco.de me-qr.com qrfy.io tr.ee flip.it trib.al dlvr.it zpr.io po.st
mcaf.ee surl.li tinu.be v.ht chilp.it n9.cl acortar.link kurzelinks.de lmy.de t1p.de kurz.link ln.run rotf.lol
`
    .trim()
    .split(/\s+/),
);
