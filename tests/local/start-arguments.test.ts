import { describe, expect, it } from 'vitest';
import { readStartArguments } from '../../local/start-arguments.ts';

describe('the arguments of npm start', () => {
  it('have defaults', () => {
    const value = { port: 8_787, once: false, json: false, memory: false, data: null, help: false };
    expect(readStartArguments([])).toEqual({ ok: true, value });
  });

  it('are all understood', () => {
    const args = ['--port', '9000', '--once', '--json', '--data', 'kept'];
    const value = { port: 9_000, once: true, json: true, memory: false, data: 'kept', help: false };
    expect(readStartArguments(args)).toEqual({ ok: true, value });
  });

  it.each([
    [['--port', 'x'], '--port takes a number from 0 to 65535'],
    [['--port', '65536'], '--port takes a number from 0 to 65535'],
    [['--port', '-1'], "Option '--port' argument is ambiguous"],
    [['--port'], "Option '--port <value>' argument missing"],
    [['--memory', '--data', 'kept'], '--memory keeps nothing, so --data has no use with it'],
    [['--data', ''], '--data takes a directory'],
    [['--fast'], "Unknown option '--fast'"],
    [['now'], 'there are more arguments than the command takes'],
    [['--once=yes'], "Option '--once' does not take an argument"],
  ])('%j are refused', (args, error) => {
    const read = readStartArguments(args);
    expect(read.ok ? '' : read.error).toContain(error);
    expect(read.ok ? '' : read.error).not.toContain('\n');
  });
});
