import { createHash, createHmac } from 'node:crypto';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export interface AwsRequest {
  readonly service: string;
  readonly region: string;
  readonly method: 'GET' | 'POST';
  readonly host: string;
  /** Of letters, digits and slashes: nothing in it is escaped. */
  readonly path: string;
  /** Names in lower case, without `host` and `x-amz-…`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

/**
 * The headers under which AWS takes a request without a query: Signature Version 4 over method, path, headers and body
 * (IAM User Guide, “Create a signed AWS API request”). For the few questions whose clients are not installed.
 */
export function signRequest(request: AwsRequest, credentials: Credentials): Record<string, string> {
  const { service, region, method, host, path, body = '', nowMs } = request;
  const at = new Date(nowMs).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const date = at.slice(0, 8);
  const token = credentials.sessionToken;
  const headers = {
    ...request.headers,
    host,
    'x-amz-date': at,
    ...(token !== undefined && { 'x-amz-security-token': token }),
  };
  const sorted = Object.entries(headers).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.map(([name]) => name).join(';');
  const lines = sorted.map(([name, value]) => `${name}:${value.trim()}\n`).join('');
  const canonical = [method, path, '', lines, names, sha256(body)].join('\n');
  const scope = `${date}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n');
  const key = [date, region, service, 'aws4_request'].reduce<Uint8Array | string>(
    (before, part) => createHmac('sha256', before).update(part).digest(),
    `AWS4${credentials.secretAccessKey}`,
  );
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...headers, authorization };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
