/**
 * Hosts where anybody can put a page or shop, that neither the public suffix list's private section nor the lists of
 * platforms have: builders, stores, payment and booking pages, as their own sites offer them.
 */
export const siteHosts: ReadonlySet<string> = new Set(
  `
wixstudio.io editorx.com webflow.io strikingly.com mystrikingly.com jimdosite.com jimdofree.com jimdoweb.com
webnode.page webnode.com yolasite.com site123.com weeblysite.com weebly.com bigcartel.com company.site ecwid.com storenvy.com
sellix.io sell.app shoppy.gg selly.io selly.gg payhip.com gumroad.com lemonsqueezy.com sendowl.com podia.com teachable.com
thinkific.com kajabi.com mykajabi.com stan.store beacons.page komi.io hopp.co linkpop.com linkbio.co flow.page biolinky.co direct.me
gofundme.com donorbox.org opencollective.com liberapay.com buymeacoffee.com boosty.to fanbox.cc fantia.jp subscribestar.com
subscribestar.adult fansly.com justfor.fans loyalfans.com manyvids.com clips4sale.com admireme.vip fanvue.com
tilda.ws ucraft.net zyrosite.com hostingersite.com mozello.com simdif.com emyspot.com e-monsite.com over-blog.com canalblog.com
skyrock.com beepworld.de npage.de hpage.com homepage-baukasten.de webador.com wordpress.com tumblr.com medium.com
substack.com ghost.io beehiiv.com telegra.ph graph.org rentry.co pastebin.com notion.so notion.site craft.do
glide.page softr.app carrd.co about.me linktr.ee lnk.bio bio.site campsite.bio taplink.cc taplink.at
calendly.com setmore.com fresha.com booksy.com treatwell.com ticket.io eventbrite.com
0fees.us 000webhostapp.com infinityfreeapp.com byethost.com freehosting.com awardspace.com atwebpages.com x10host.com
angelfire.com tripod.com geocities.ws bravenet.com freewebs.com webs.com neocities.org
mega.nz mega.io 1fichier.com rapidgator.net uploaded.net nitroflare.com k2s.cc keep2share.cc filejoker.net fboom.me turbobit.net
ddownload.com katfile.com mediafire.com zippyshare.com gofile.io pixeldrain.com anonfiles.com bayfiles.com krakenfiles.com
terabox.com dropbox.com wetransfer.com sendspace.com
`
    .trim()
    .split(/\s+/),
);
