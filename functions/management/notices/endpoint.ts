import { putLoopbackEndpointSchema } from '../../../shared/contracts/loopback-endpoint.ts';
import { putEndpointSchema } from '../../../shared/contracts/notice-view.ts';
import { viewEndpoint } from '../../../shared/domain/notice/view-notice.ts';
import { disableEndpoint } from '../../../shared/flows/notices/disable-endpoint.ts';
import { putEndpoint } from '../../../shared/flows/notices/put-endpoint.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { readBody } from '../members/read-body.ts';
import { changingEndpoint, isOwn, providerPath, readingEndpoint } from './own-notices.ts';

/** `GET /v1/providers/{provider}/endpoint`: where its notices go, never what they are signed with. */
export const getEndpoint = endpoint({
  need: readingEndpoint,
  ...providerPath,
  async answer(call) {
    const { path, deps } = call;
    const found = isOwn(call) ? await deps.stores.endpoints.readEndpoint(path.provider) : null;
    return found ? ok({ status: 200, body: viewEndpoint(found, deps) }) : fail({ code: 'not-found' });
  },
});

/** `PUT /v1/providers/{provider}/endpoint`: where they shall go, under a new secret that is answered once. */
export const putNoticeEndpoint = endpoint({
  need: changingEndpoint,
  ...providerPath,
  async answer(call) {
    if (!isOwn(call)) return fail({ code: 'not-found' });
    const { stores, endpointKeys: keys, endpointProof, livemode } = call.deps;
    const schema = endpointProof.allowLoopback ? putLoopbackEndpointSchema : putEndpointSchema;
    const asked = readBody(call, schema);
    if (!asked.ok) return asked;
    const now = new Date(call.nowMs).toISOString();
    const put = await putEndpoint(
      { endpoints: stores.endpoints, keys },
      { provider: call.path.provider, asked: asked.value, now },
    );
    return ok({ status: 200, body: viewEndpoint(put.endpoint, { livemode, secret: put.secret }) });
  },
});

/** `DELETE /v1/providers/{provider}/endpoint`: no more notices there; they are kept, and can be pulled. */
export const deleteEndpoint = endpoint({
  need: changingEndpoint,
  ...providerPath,
  async answer(call) {
    const { path, deps } = call;
    const now = new Date(call.nowMs).toISOString();
    const left = isOwn(call)
      ? await disableEndpoint(deps.stores.endpoints, { provider: path.provider, now })
      : null;
    return left ? ok({ status: 200, body: viewEndpoint(left, deps) }) : fail({ code: 'not-found' });
  },
});
