import type { Endpoint } from '../endpoint.ts';
import { listBackBooks, readBackBookReport, readBackBookState } from './read.ts';
import { postBackBook } from './register.ts';
import { postCancelBackBook, startBackBookRun } from './steps.ts';

/** The routes about a provider's back books. */
export const backBookRoutes: readonly (readonly [string, 'GET' | 'POST', Endpoint])[] = [
  ['/v1/providers/:provider/backbooks', 'GET', listBackBooks],
  ['/v1/providers/:provider/backbooks', 'POST', postBackBook],
  ['/v1/providers/:provider/backbooks/:id', 'GET', readBackBookState],
  ['/v1/providers/:provider/backbooks/:id/start', 'POST', startBackBookRun],
  ['/v1/providers/:provider/backbooks/:id/cancel', 'POST', postCancelBackBook],
  ['/v1/providers/:provider/backbooks/:id/report', 'GET', readBackBookReport],
];
