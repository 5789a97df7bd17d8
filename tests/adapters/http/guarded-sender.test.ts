import { connect, type Socket } from 'node:net';
import { setDefaultCACertificates } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { guardedSender } from '../../../shared/adapters/http/guarded-sender.ts';
import { aCertificate } from '../../support/a-certificate.ts';
import { aReceiver } from '../../support/a-receiver.ts';

const text = '{"type":"ping"}';
const body = Buffer.from(text);
const outgoing = { headers: { 'content-type': 'application/json', 'webhook-id': 'ntc_1' }, body };
/** Long enough for a machine that is busy, and far beyond what an answer takes. */
const patient = guardedSender({ allowLoopback: true });
const hasty = guardedSender({ allowLoopback: true, limits: { ms: 300 } });
/** Long enough for an answer to begin, however busy the machine is. */
const brief = guardedSender({ allowLoopback: true, limits: { ms: 2_000 } });

/** Answers with these bytes once all of the request is there, and leaves the connection open. */
const answering =
  (...parts: (string | Uint8Array)[]) =>
  (socket: Socket) => {
    let came = '';
    socket.on('data', (bytes: Buffer) => {
      came += bytes.toString('latin1');
      if (!came.includes(`\r\n\r\n${text}`)) return;
      came = '';
      for (const part of parts) socket.write(part);
    });
  };
const ok = (text: string) => `HTTP/1.1 200 OK\r\ncontent-length: ${text.length}\r\n\r\n${text}`;
const at = (port: number, path = '/hook') => `http://127.0.0.1:${port}${path}`;

describe('what is sent', () => {
  it('is one POST of the very bytes with the headers it was given, and then the connection ends', async () => {
    await using receiver = await aReceiver(answering(ok('fine')));
    const sent = await patient.ask(at(receiver.port, '/hook?a=%20b'), outgoing);
    expect(sent).toEqual({
      sent: { kind: 'answered', status: 200, retryAfter: null },
      answer: Buffer.from('fine'),
    });
    const [head = '', ...rest] = receiver.received().split('\r\n\r\n');
    expect(rest).toEqual([text]);
    expect(head.split('\r\n')).toEqual([
      'POST /hook?a=%20b HTTP/1.1',
      'content-type: application/json',
      'webhook-id: ntc_1',
      `host: 127.0.0.1:${receiver.port}`,
      `content-length: ${body.length}`,
      'connection: close',
    ]);
    await expect.poll(receiver.open).toBe(0);
  });

  it('goes over a connection of its own each time', async () => {
    await using receiver = await aReceiver(answering(ok('')));
    for (let n = 0; n < 3; n += 1) await patient.post(at(receiver.port), outgoing);
    expect(receiver.connections()).toBe(3);
  });

  it('goes through no proxy that the environment names', async () => {
    await using proxy = await aReceiver(answering(ok('')));
    await using receiver = await aReceiver(answering(ok('')));
    const names = [
      'http_proxy',
      'https_proxy',
      'HTTP_PROXY',
      'HTTPS_PROXY',
      'all_proxy',
      'NODE_USE_ENV_PROXY',
    ];
    const before = names.map((name) => [name, process.env[name]] as const);
    for (const name of names) process.env[name] = name.startsWith('NODE') ? '1' : at(proxy.port, '');
    try {
      await patient.post(at(receiver.port), outgoing);
    } finally {
      for (const [name, value] of before)
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    }
    expect([proxy.connections(), receiver.connections()]).toEqual([0, 1]);
  });
});

describe('an answer', () => {
  it.each([200, 204, 299, 400, 404, 410, 429, 500, 503, 599])(
    'of %i is told by its status',
    async (status) => {
      await using receiver = await aReceiver(answering(`HTTP/1.1 ${status} X\r\ncontent-length: 0\r\n\r\n`));
      expect(await patient.post(at(receiver.port), outgoing)).toEqual({
        ...{ kind: 'answered', status, retryAfter: null },
      });
    },
  );

  it.each([301, 302, 303, 307, 308])('of %i leads nowhere', async (status) => {
    await using inside = await aReceiver(answering(ok('')));
    const location = `location: ${at(inside.port)}\r\nrefresh: 0; url=${at(inside.port)}`;
    await using receiver = await aReceiver(
      answering(`HTTP/1.1 ${status} X\r\n${location}\r\ncontent-length: 0\r\n\r\n`),
    );
    expect(await patient.post(at(receiver.port), outgoing)).toMatchObject({ kind: 'answered', status });
    expect(inside.connections()).toBe(0);
  });

  it.each([
    ['120', '120'],
    ['Sun, 22 Nov 2026 12:00:00 GMT', 'Sun, 22 Nov 2026 12:00:00 GMT'],
    ['9'.repeat(65), null],
  ])('says when to come back: %s', async (value, retryAfter) => {
    const head = `HTTP/1.1 503 X\r\nretry-after: ${value}\r\ncontent-length: 0\r\n\r\n`;
    await using receiver = await aReceiver(answering(head));
    expect(await patient.post(at(receiver.port), outgoing)).toMatchObject({ status: 503, retryAfter });
  });

  it('may come after interim ones', async () => {
    await using receiver = await aReceiver(
      answering('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n', ok('fine')),
    );
    expect(await patient.ask(at(receiver.port), outgoing)).toMatchObject({ answer: Buffer.from('fine') });
  });

  it('is known by its headers alone: a body that breaks off is no answer to a question', async () => {
    await using receiver = await aReceiver((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\nhalf'));
    });
    expect(await patient.ask(at(receiver.port), outgoing)).toEqual({
      sent: { kind: 'answered', status: 200, retryAfter: null },
      answer: null,
    });
  });

  it('is not decompressed', async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    const head = `HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n\r\n`;
    await using receiver = await aReceiver(answering(head, bomb));
    const { answer } = await patient.ask(at(receiver.port), outgoing);
    expect(answer).toEqual(bomb.length <= 4_096 ? bomb : null);
    expect(bomb.length).toBeLessThan(4_096);
  });

  it.each([
    [4_096, true],
    [4_097, false],
  ])('of %i bytes is kept: %s', async (length, isKept) => {
    await using receiver = await aReceiver(answering(ok('x'.repeat(length))));
    const { sent, answer } = await patient.ask(at(receiver.port), outgoing);
    expect(sent).toMatchObject({ status: 200 });
    expect(answer?.length ?? null).toBe(isKept ? length : null);
  });

  it('that never ends is cut off once it is longer than 64 KB, and stays an answer', async () => {
    let written = 0;
    await using receiver = await aReceiver((socket) => {
      const chunk = Buffer.alloc(8_192, 'x');
      const pour = () => {
        while (!socket.destroyed && socket.write(chunk)) written += chunk.length;
        socket.once('drain', pour);
      };
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000000000000\r\n\r\n');
        pour();
      });
    });
    expect(await patient.ask(at(receiver.port), outgoing)).toEqual({
      sent: { kind: 'answered', status: 200, retryAfter: null },
      answer: null,
    });
    await expect.poll(receiver.open).toBe(0);
    // What the system's buffers take, and no more.
    expect(written).toBeLessThan(64_000_000);
  });

  it('that comes by the byte for ever ends with the time, and stays an answer', async () => {
    await using receiver = await aReceiver((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
        const drip = setInterval(() => socket.write('1\r\nx\r\n'), 20);
        socket.on('close', () => clearInterval(drip));
      });
    });
    expect(await brief.ask(at(receiver.port), outgoing)).toEqual({
      sent: { kind: 'answered', status: 200, retryAfter: null },
      answer: null,
    });
    await expect.poll(receiver.open).toBe(0);
  });
});

describe('a receiver that does not answer', () => {
  const line = `x-long: ${'a'.repeat(8_000)}\r\n`;
  it.each<[string, 'timeout' | 'connection' | 'too-large', (socket: Socket) => void]>([
    ['says nothing', 'timeout', () => {}],
    ['stops within its headers', 'timeout', answering('HTTP/1.1 200 OK\r\ncontent-le')],
    [
      'sends headers by the byte',
      'timeout',
      (socket) => {
        socket.once('data', () => {
          socket.write('HTTP/1.1 200 OK\r\nx: ');
          const drip = setInterval(() => socket.write('a'), 20);
          socket.on('close', () => clearInterval(drip));
        });
      },
    ],
    ['says to go on, and nothing more', 'timeout', answering('HTTP/1.1 100 Continue\r\n\r\n')],
    ['says to go on for ever', 'too-large', answering('HTTP/1.1 100 Continue\r\n\r\n'.repeat(1_000))],
    ['sends 100 lines of 8 KB', 'too-large', answering('HTTP/1.1 200 OK\r\n', line.repeat(100), '\r\n')],
    ['sends a status of 20 KB', 'too-large', answering(`HTTP/1.1 200 ${'O'.repeat(20_000)}\r\n\r\n`)],
    ['sends garbage', 'connection', answering('\0\x01garbage\r\n\r\n')],
    [
      'speaks HTTP/2',
      'connection',
      answering(Buffer.from('00001204000000000000030000006400040000ffff', 'hex')),
    ],
    ['speaks HTTP/0.9', 'connection', answering('<html>')],
    [
      'ends two ways',
      'connection',
      answering('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n'),
    ],
    [
      'changes the protocol',
      'connection',
      answering('HTTP/1.1 101 X\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
    ],
    ['hangs up at once', 'connection', (socket) => socket.destroy()],
    ['resets', 'connection', (socket) => socket.once('data', () => socket.resetAndDestroy())],
    ['closes its side at once', 'connection', (socket) => socket.end()],
    [
      'closes within its headers',
      'connection',
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 200')),
    ],
  ])('because it %s fails as such: %s', async (_, failure, behave) => {
    await using receiver = await aReceiver(behave);
    const sender = failure === 'timeout' ? hasty : patient;
    expect(await sender.ask(at(receiver.port), outgoing)).toEqual({
      sent: { kind: 'failed', failure },
      answer: null,
    });
    await expect.poll(receiver.open).toBe(0);
  });

  it('because nobody is there fails as a connection', async () => {
    const { port } = await (async () => {
      await using receiver = await aReceiver(() => {});
      return receiver;
    })();
    expect(await patient.post(at(port), outgoing)).toEqual({ kind: 'failed', failure: 'connection' });
  });

  it('because it never takes all that is sent fails in time', async () => {
    await using receiver = await aReceiver((socket) => socket.pause());
    const huge = { headers: {}, body: Buffer.alloc(50_000_000) };
    expect(await hasty.post(at(receiver.port), huge)).toEqual({ kind: 'failed', failure: 'timeout' });
  });
});

describe('a name', () => {
  const url = 'https://notices.pay.example/hook';

  it('that is never found fails in time', async () => {
    const sender = guardedSender({
      ...{ allowLoopback: false, limits: { ms: 50 } },
      network: { resolve: () => new Promise(() => {}), dial: nobody },
    });
    expect(await sender.post(url, outgoing)).toEqual({ kind: 'failed', failure: 'timeout' });
  });

  it.each([
    ['that is not there', () => Promise.reject(new Error('ENOTFOUND'))],
    ['without an address', () => Promise.resolve([])],
  ])('%s fails as a connection', async (_, resolve) => {
    const sender = guardedSender({ allowLoopback: false, network: { resolve, dial: nobody } });
    expect(await sender.post(url, outgoing)).toEqual({ kind: 'failed', failure: 'connection' });
  });

  it.each([
    [['127.0.0.1']],
    [['8.8.8.8', '127.0.0.1']],
    [['2606:4700::1111', '::ffff:10.0.0.1']],
    [['169.254.169.254', '8.8.8.8']],
    [['fe80::1%eth0']],
    [['not-an-address']],
  ])('that leads to %j is refused before anything is dialled', async (addresses) => {
    const resolve = async () => addresses.map((address) => ({ address }));
    for (const allowLoopback of [false, true]) {
      const sender = guardedSender({ allowLoopback, network: { resolve, dial: nobody } });
      expect(await sender.post(url, outgoing)).toEqual({ kind: 'failed', failure: 'refused-address' });
    }
  });

  it('is asked for once, and what it answered is what is dialled, on port 443', async () => {
    const asked: string[] = [];
    const dialled: unknown[] = [];
    const sender = guardedSender({
      allowLoopback: false,
      network: {
        resolve: async (host) => {
          asked.push(host);
          return asked.length === 1 ? [{ address: '8.8.8.8' }, { address: '2606:4700::1111' }] : [];
        },
        dial: (options) => {
          options.lookup?.(options.host ?? '', { all: true }, (_, found) => dialled.push(found));
          options.lookup?.(options.host ?? '', {}, (...found) => dialled.push(found));
          dialled.push([options.host, options.port]);
          throw new Error('Nobody connects here.');
        },
      },
    });
    expect(await sender.post(url, outgoing)).toEqual({ kind: 'failed', failure: 'connection' });
    expect(asked).toEqual(['notices.pay.example']);
    expect(dialled).toEqual([
      [
        { address: '8.8.8.8', family: 4 },
        { address: '2606:4700::1111', family: 6 },
      ],
      [null, '8.8.8.8', 4],
      ['notices.pay.example', 443],
    ]);
  });

  it('is told nothing where the connection reached another address than was looked at', async () => {
    await using elsewhere = await aReceiver(answering(ok('')));
    const sender = guardedSender({
      allowLoopback: false,
      network: {
        resolve: async () => [{ address: '8.8.8.8' }],
        dial: () => connect({ host: '127.0.0.1', port: elsewhere.port }),
      },
    });
    expect(await sender.post(url, outgoing)).toEqual({ kind: 'failed', failure: 'refused-address' });
    await expect.poll(elsewhere.open).toBe(0);
    expect([elsewhere.connections(), elsewhere.received()]).toEqual([1, '']);
  });
});

describe('at home', () => {
  it.each(['http://localhost', 'http://127.0.0.1', 'http://127.1', 'http://2130706433'])(
    '%s is sent to, on its port',
    async (origin) => {
      await using receiver = await aReceiver(answering(ok('')));
      expect(await patient.post(`${origin}:${receiver.port}/`, outgoing)).toMatchObject({ status: 200 });
    },
  );

  it('a name of this machine that leads elsewhere is refused', async () => {
    const network = { resolve: async () => [{ address: '8.8.8.8' }], dial: nobody };
    const sender = guardedSender({ allowLoopback: true, network });
    expect(await sender.post('http://localhost:8080/', outgoing)).toEqual({
      ...{ kind: 'failed', failure: 'refused-address' },
    });
  });

  it.each([
    'http://pay.example/',
    'http://pay.example:8080/',
    'https://pay.example:8443/',
    'http://10.0.0.1:8080/',
    'http://0.0.0.0:8080/',
    'http://[::]:8080/',
    'http://[::ffff:127.0.0.1]:8080/',
    'http://169.254.169.254/',
    'http://8.8.8.8/',
    'http://printer.local/',
    'http://name:word@127.0.0.1:8080/',
    'ftp://127.0.0.1/',
    'file:///etc/hosts',
    'nothing',
  ])('%s is refused still', async (text) => {
    const network = { resolve: async () => [{ address: '8.8.8.8' }], dial: nobody };
    const sender = guardedSender({ allowLoopback: true, network });
    expect(await sender.post(text, outgoing)).toEqual({ kind: 'failed', failure: 'refused-address' });
  });
});

describe('over TLS', () => {
  const good = aCertificate(['localhost', '127.0.0.1']);
  const other = aCertificate(['pay.example']);
  const late = aCertificate(['localhost'], { until: '20210101000000Z' });
  const unknown = aCertificate(['localhost']);
  beforeAll(() => setDefaultCACertificates([good.cert, other.cert, late.cert]));

  it.each(['localhost', '127.0.0.1'])(
    'a certificate of %s is taken, and then the request is sent',
    async (host) => {
      await using receiver = await aReceiver(answering(ok('fine')), good);
      const { sent, answer } = await patient.ask(`https://${host}:${receiver.port}/hook`, outgoing);
      expect([sent, answer]).toEqual([
        { kind: 'answered', status: 200, retryAfter: null },
        Buffer.from('fine'),
      ]);
      expect(receiver.received()).toContain(`\r\nhost: ${host}:${receiver.port}\r\n`);
      await expect.poll(receiver.open).toBe(0);
    },
  );

  it.each([
    ['of another name', other],
    ['that is over', late],
    ['that nobody knows', unknown],
  ])('a certificate %s is refused, and nothing is told', async (_, certified) => {
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    await using receiver = await aReceiver(answering(ok('fine')), certified);
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      expect(await patient.post(`https://localhost:${receiver.port}/`, outgoing)).toEqual({
        ...{ kind: 'failed', failure: 'connection' },
      });
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
    expect(receiver.received()).toBe('');
  });

  it.each<[string, 'timeout' | 'connection', (socket: Socket) => void]>([
    ['never shakes hands', 'timeout', () => {}],
    ['speaks without TLS', 'connection', (socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n')],
    ['hangs up while shaking hands', 'connection', (socket) => socket.once('data', () => socket.destroy())],
  ])('a receiver that %s fails as %s', async (_, failure, behave) => {
    await using receiver = await aReceiver(behave);
    const sender = failure === 'timeout' ? hasty : patient;
    expect(await sender.post(`https://localhost:${receiver.port}/`, outgoing)).toEqual({
      ...{ kind: 'failed', failure },
    });
    await expect.poll(receiver.open).toBe(0);
  });

  it('an answer that stalls or never ends is treated as any other', async () => {
    await using stalling = await aReceiver(() => {}, good);
    expect(await hasty.post(`https://localhost:${stalling.port}/`, outgoing)).toEqual({
      ...{ kind: 'failed', failure: 'timeout' },
    });
    await expect.poll(stalling.open).toBe(0);
    await using dripping = await aReceiver(answering('HTTP/1.1 202 X\r\ncontent-length: 9\r\n\r\nx'), good);
    expect(await brief.ask(`https://localhost:${dripping.port}/`, outgoing)).toEqual({
      sent: { kind: 'answered', status: 202, retryAfter: null },
      answer: null,
    });
    await expect.poll(dripping.open).toBe(0);
  });
});

/** A network in which nothing may be dialled. */
function nobody(): never {
  throw new Error('This was not to be dialled.');
}
