/** Addresses of machines that nobody outside should reach: this one, its network, and what clouds tell a machine about itself. */
export const insideIpv4 = [
  '127.0.0.1',
  '10.0.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.100.100.200',
] as const;

/** Every way in which an address of IPv4 is written in a URL, or carried by one of IPv6. */
function spellingsOf(ipv4: string): string[] {
  const parts = ipv4.split('.').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = number.toString(16).padStart(8, '0');
  const groups = `${hex.slice(0, 4)}:${hex.slice(4)}`;
  const octal = parts.map((part) => `0${part.toString(8)}`);
  const inHex = parts.map((part) => `0x${part.toString(16)}`);
  const fullWidth = Array.from(ipv4).map((char) =>
    char === '.' ? '.' : String.fromCodePoint(0xff10 + Number(char)),
  );
  return [
    ...[ipv4, `${ipv4}.`, `${number}`, `${number}.`, `0x${hex}`, `0X${hex.toUpperCase()}`],
    ...[`0${number.toString(8)}`, octal.join('.'), inHex.join('.'), `${a}.${inHex[1]}.${octal[2]}.${d}`],
    ...[
      `${a}.${(b * 256 + c) * 256 + d}`,
      `${a}.${b}.${c * 256 + d}`,
      `${inHex[0]}.${(b * 256 + c) * 256 + d}`,
    ],
    ...[
      parts.map((part) => `000${part.toString(8)}`).join('.'),
      fullWidth.join(''),
      ipv4.replaceAll('.', '。'),
    ],
    ...[
      ipv4.replaceAll('.', '．'),
      Array.from(ipv4)
        .map((char) => `%${char.charCodeAt(0).toString(16)}`)
        .join(''),
    ],
    ...[`${ipv4.slice(0, -1)}\u00ad${ipv4.slice(-1)}`, `${ipv4.slice(0, -1)}\t${ipv4.slice(-1)}`],
    ...[`[::ffff:${ipv4}]`, `[::ffff:${groups}]`, `[0:0:0:0:0:ffff:${groups}]`, `[::FFFF:${groups}]`],
    ...[`[::${ipv4}]`, `[::${groups}]`, `[::ffff:0:${groups}]`, `[64:ff9b::${ipv4}]`, `[64:ff9b::${groups}]`],
    ...[`[64:ff9b:1::${groups}]`, `[2002:${groups}::]`, `[2002:${groups}::1]`, `[2001:0:${groups}::]`],
  ];
}

const otherHosts = [
  ...[
    'localhost',
    'LOCALHOST',
    'localhost.',
    'localhost.localdomain',
    'pay.localhost',
    'localhost6',
    'ip6-localhost',
  ],
  ...['ｌｏｃａｌｈｏｓｔ', 'loc\u00adalhost', 'local%68ost', 'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', '①②⑦.⓪.⓪.①', '127。0。0。1'],
  ...['0', '0.0.0.0', '00', '0x0', '127.1', '127.0.1', '0177.1', '0x7f.1', '017700000001', '127.255.255.254'],
  ...[
    '255.255.255.255',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '198.18.0.1',
    '192.0.0.192',
    '192.0.2.1',
  ],
  ...[
    '192.88.99.1',
    '168.63.129.16',
    '172.16.0.1',
    '172.31.255.255',
    '256.256.256.256',
    '4294967296',
    '1.1.1.1',
  ],
  ...[
    '8.8.8.8',
    '134744072',
    '[::]',
    '[::1]',
    '[0000::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::1]..',
    '[::1%25lo]',
    '[::1%lo]',
  ],
  ...[
    '[fe80::1]',
    '[fe80::1%25eth0]',
    '[fe80::1%eth0]',
    '[fec0::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[fd20:ce::254]',
  ],
  ...['[ff02::1]', '[ff0e::1]', '[100::1]', '[2001::1]', '[2001:2::1]', '[2001:10::1]', '[2001:20::1]'],
  ...[
    '[2001:db8::1]',
    '[3fff::1]',
    '[5f00::1]',
    '[3ffe::1]',
    '[2606:4700::1111]',
    '[::ffff:8.8.8.8]',
    '[v1.a]',
  ],
  ...[
    'metadata',
    'metadata.google.internal',
    'metadata.google.internal.',
    'instance-data',
    'instance-data.ec2.internal',
  ],
  ...[
    'kubernetes.default.svc.cluster.local',
    'host.docker.internal',
    'router.home.arpa',
    'printer.local',
    'db.corp',
  ],
  ...[
    'nas.lan',
    'intranet',
    'hidden.onion',
    'pay.example.',
    'pay.example..',
    'pay..example',
    '.pay.example',
    'example',
  ],
  ...[
    'xn--a.example',
    'xn--pay-.example',
    'pay。example',
    'ｐａｙ.example',
    'päy.example',
    'Pay.example',
    '[pay.example]',
  ],
  ...[
    'pay.example%2e',
    'pay.example%00',
    'pay.example%00.internal',
    'pay.exam\tple',
    'pay_.example',
    '*.pay.example',
  ],
  ...['-pay.example', 'pay.example.127', 'pay.0x7f', ''],
];

/** What stands around a host that may be called, and makes it one that may not. */
const otherUrls = [
  ...[
    'http://pay.example/',
    'HTTP://127.0.0.1/',
    'ftp://pay.example/',
    'file:///etc/hosts',
    'gopher://127.0.0.1:25/x',
  ],
  ...[
    'ws://127.0.0.1/',
    'data:text/plain,x',
    'javascript:0',
    'blob:https://pay.example/x',
    'unix:/run/docker.sock',
  ],
  ...[
    '//127.0.0.1/',
    '/hook',
    '',
    'https:',
    'https://',
    'https:///127.0.0.1/',
    'https:/127.0.0.1/',
    'https:127.0.0.1',
  ],
  ...[
    'https://pay.example:80/',
    'https://pay.example:8443/',
    'https://pay.example:443/',
    'https://pay.example:22/',
  ],
  ...[
    'https://pay.example:0/',
    'https://pay.example:65536/',
    'https://pay.example:/',
    'https://127.0.0.1:443/',
  ],
  ...['https://pay.example@127.0.0.1/', 'https://127.0.0.1@pay.example/', 'https://name:word@pay.example/'],
  ...[
    'https://@pay.example/',
    'https://:@pay.example/',
    'https://pay.example:443@127.0.0.1/',
    'https://a@b@127.0.0.1/',
  ],
  ...[
    'https://pay.example%40127.0.0.1/',
    'https://pay.example\\@127.0.0.1/',
    'https://pay.example#@127.0.0.1/',
  ],
  ...['https://pay.example?@127.0.0.1/', 'https://127.0.0.1#pay.example', 'https://127.0.0.1?pay.example'],
  ...[
    'https://127.0.0.1\\.pay.example/',
    'https:\\\\127.0.0.1\\',
    'https://127.0.0.1%23.pay.example/',
    ' https://127.0.0.1/',
  ],
  ...[
    'https://127.0.0.1/\n',
    '\thttps://127.0.0.1/',
    'ht\ntps://127.0.0.1/',
    'https://pay.example/\r\nhost: 127.0.0.1',
  ],
  ...[
    'https://pay.example /',
    'https://pay.example/#',
    'https://pay.example/a/../b',
    'https://pay.example//../',
    'HTTPS://pay.example/',
  ],
];

/** Addresses at which no notice may be sent, whatever their names lead to. */
export const insideUrls: readonly string[] = [
  ...new Set([
    ...insideIpv4.flatMap(spellingsOf).map((host) => `https://${host}/`),
    ...otherHosts.map((host) => `https://${host}/`),
    ...otherUrls,
  ]),
];
