/*
 * What people type where they have nothing to say, and what a firm's own customers are told to type: it stands in the
 * applications of strangers. As the cleaners write it, which a test holds. Fictitious numbers (555-01xx) are never here.
 */

const words = (block: string): string[] => block.trim().split(/\s+/);
const lines = (block: string): string[] =>
  block
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** Local parts that name a desk and not a person. At a firm's own domain they name the firm; at a public provider, nobody. */
export const roleMailboxes: ReadonlySet<string> = new Set(
  words(`
abuse accounting accounts admin administrator billing ceo contact customercare customerservice customersupport email enquiries
example feedback finance hello help helpdesk hi hostmaster hr info information inquiries jobs legal mail mailer-daemon me
merchant myemail myname name nobody none noreply no-reply null office order orders owner payment payments paypal postmaster
press privacy root sales security service services shop someone store support sysadmin team test tester testing user
username webmaster yourname youremail name.surname firstname.lastname`),
);

/** Accounts that are named for what they are asked for, or for the service itself. */
export const placeholderHandles: ReadonlySet<string> = new Set(
  words(`
account admin administrator channel chat contact group handle help info me name na n/a nickname nil none null official
owner sales shop store support telegram test tester unknown user username whatsapp yourname`),
);

/** Addresses that nobody holds the key of: tokens are destroyed there, or typed from a manual. */
export const burnWallets: ReadonlySet<string> = new Set(
  lines(`
bitcoin:1111111111111111111114oLvT2
bitcoin:1BitcoinEaterAddressDontSendf59kuE
bitcoin:1CounterpartyXXXXXXXXXXXXXXXUWLpVr
bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
tron:T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb
xrp:rrrrrrrrrrrrrrrrrrrrrhoLvTp
xrp:rrrrrrrrrrrrrrrrrrrrBZbvji`),
);

/** What stands on the statements of every customer of a payment firm, a card scheme or a platform. */
export const firmDescriptors: ReadonlySet<string> = new Set(
  lines(`
paypal
stripe
square
adyen
klarna
afterpay
affirm
worldpay
sumup
zettle
mollie
payoneer
skrill
paysafe
paysafecard
payu
razorpay
cash app
venmo
wise
revolut
western union
moneygram
visa
mastercard
american express
amex
shopify
amazon
ebay
etsy
google
apple
facebook
meta
microsoft
ccbill
segpay
epoch
coinbase
binance
payment
payments
online payment
online payments
card payment
purchase
online purchase
subscription
donation
invoice
order
refund
shop
store
sale
test`),
);

/** Names from manuals and forms, their words in alphabetical order. */
export const placeholderPersons: ReadonlySet<string> = new Set(
  lines(`
doe john
doe jane
max mustermann
erika mustermann
first last
firstname lastname
name surname
name your
test test
test user
applicable not
unknown unknown
unknown
anonymous
none
test
a n`),
);
