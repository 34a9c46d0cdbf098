import { expect, test } from 'vitest';
import { decodeText } from './decode-text';

const text = 'task_id\treach\r\n7\t12\r\n';
const wide = (littleEndian: boolean, mark = '') => {
  const source = mark + text;
  const view = new DataView(new ArrayBuffer(source.length * 2));
  for (let at = 0; at < source.length; at++) view.setUint16(at * 2, source.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};

test.each([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
  ['UTF-16, little end first, with a mark', wide(true, '\ufeff')],
  ['UTF-16, big end first, with a mark', wide(false, '\ufeff')],
  ['UTF-16, little end first', wide(true)],
  ['UTF-16, big end first', wide(false)],
])('%s is told from its bytes', (_, bytes) => {
  expect(decodeText(bytes)).toBe(text);
});

test('what is no UTF-8 is read as Windows wrote it, and nothing is nothing', () => {
  expect(decodeText(new Uint8Array([0x7a, 0x6f, 0xeb]))).toBe('zo\u00eb');
  expect(decodeText(new TextEncoder().encode('zo\u00eb'))).toBe('zo\u00eb');
  expect(decodeText(new Uint8Array())).toBe('');
});
