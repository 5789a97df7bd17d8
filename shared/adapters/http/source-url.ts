import type { ApiRequest } from '../../hook-ports.ts';

/** Where a request to a source's API goes. A path that leads to another host is a bug. */
export function sourceUrl(origin: string, { path }: Pick<ApiRequest, 'path'>): URL {
  const url = new URL(path, origin);
  if (url.origin !== origin) throw new Error('A request to a source would leave its host.');
  return url;
}
