// Preloaded (`--require`) where the native part of AWS's runtime interface client was not built: the client's
// `require('./rapid-client.node')` finds this file, which has the same three calls over node:http. Everything else of
// the client runs as AWS wrote it: finding and loading the handler, context, console, errors, and the order of it all.
const { Agent, request } = require('node:http');
const { registerHooks } = require('node:module');
const { pathToFileURL } = require('node:url');

const [host, port] = (process.env.AWS_LAMBDA_RUNTIME_API ?? '').split(':');
// One connection, as the native part keeps: what is asked after an answer was sent waits until that was taken.
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let sent = Promise.resolve();

module.exports = {
  async next() {
    await sent;
    const { headers, text } = await call('GET', 'next');
    return { bodyJson: text, headers };
  },
  done(id, body) {
    sent = call('POST', `${id}/response`, body);
  },
  error(id, body, xray) {
    const headers = { 'lambda-runtime-function-xray-error-cause': xray };
    sent = call('POST', `${id}/error`, body, headers);
  },
};

function call(method, path, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host,
        port,
        agent,
        method,
        path: `/2018-06-01/runtime/invocation/${path}`,
        headers: { 'content-type': 'application/json', ...headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () => resolve({ headers: response.headers, text }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const hooks = registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.endsWith('/rapid-client.node')) return next(specifier, context);
    // The function's own modules are found without us.
    hooks.deregister();
    return { url: pathToFileURL(__filename).href, format: 'commonjs', shortCircuit: true };
  },
});
