import fc, { type Arbitrary } from 'fast-check';
import { mutated } from './mutations.js';
import type { Operation, Schema } from './operations.js';
import { schemaValues } from './schema-values.js';

/** Bytes of a body and the media type that is said of it; null: nothing is said. */
export interface MadeUpBody {
  mediaType: string | null;
  bytes: Buffer;
}

const JSON_TYPE = 'application/json';
const BOUNDARY = 'the-boundary';

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? '', 'utf8');

/** Bodies for an endpoint: right ones, nearly right ones, and wrong ones. */
export function madeUpBodies(operation: Operation, named: Record<string, Schema>): Arbitrary<MadeUpBody> {
  if (operation.mediaTypes.some((type) => type.startsWith('multipart/'))) {
    return fc.oneof({ weight: 4, arbitrary: forms }, { weight: 1, arbitrary: wrongBodies });
  }
  const right = operation.body === null ? fc.constant({}) : schemaValues(operation.body, named);
  const asJson = (values: Arbitrary<unknown>): Arbitrary<MadeUpBody> =>
    values.map((value) => ({ mediaType: JSON_TYPE, bytes: json(value) }));
  return fc.oneof(
    { weight: 3, arbitrary: asJson(right) },
    { weight: 5, arbitrary: asJson(mutated(right)) },
    { weight: 1, arbitrary: brokenJson(right) },
    { weight: 1, arbitrary: wrongBodies },
  );
}

/** JSON that ends too early, has too much behind it, or a byte that is none of it. */
function brokenJson(values: Arbitrary<unknown>): Arbitrary<MadeUpBody> {
  return fc
    .tuple(values, fc.constantFrom('cut', 'more', 'byte', 'bom'), fc.nat({ max: 1000 }))
    .map(([value, kind, at]) => {
      const whole = json(value);
      const place = whole.length === 0 ? 0 : at % whole.length;
      const bytes = {
        cut: whole.subarray(0, place),
        more: Buffer.concat([whole, Buffer.from('}')]),
        byte: Buffer.concat([whole.subarray(0, place), Buffer.from([0xff]), whole.subarray(place)]),
        bom: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), whole]),
      }[kind];
      return { mediaType: JSON_TYPE, bytes: bytes ?? whole };
    });
}

const someBytes = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));

const wrongBodies: Arbitrary<MadeUpBody> = fc.record({
  mediaType: fc.constantFrom(
    ...[null, JSON_TYPE, `${JSON_TYPE}; charset=utf-16`, 'text/plain', 'application/xml', 'image/png', ''],
    ...[
      'multipart/form-data',
      `multipart/form-data; boundary=${BOUNDARY}`,
      'application/x-www-form-urlencoded',
    ],
    ...['json', ';;;', 'application/json, text/html', 'a/b; c="d'],
  ),
  bytes: fc.oneof(
    someBytes,
    fc.constant(Buffer.alloc(0)),
    fc.constantFrom('a=b&c=d', '<a/>', 'null', '"text"', '[]', '{}').map((text) => Buffer.from(text)),
  ),
});

/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

/** Forms with files, whole and broken. */
const forms: Arbitrary<MadeUpBody> = fc
  .record({
    field: fc.constantFrom('file', 'file', 'File', 'data', '', 'é', '__proto__'),
    fileName: fc.option(fc.constantFrom('a.png', '../../a.png', 'ä b.srt', '', 'a\\"b.mp4')),
    partType: fc.option(fc.constantFrom('image/png', 'application/octet-stream', 'video/mp4', 'nonsense')),
    content: fc.oneof(fc.constant(PNG), someBytes, fc.constantFrom('', '%PDF-1.7', 'RIFF').map(Buffer.from)),
    copies: fc.integer({ min: 0, max: 3 }),
    end: fc.constantFrom(`--${BOUNDARY}--\r\n`, `--${BOUNDARY}--\r\n`, `--${BOUNDARY}`, ''),
    boundary: fc.constantFrom(BOUNDARY, BOUNDARY, BOUNDARY, 'another', ''),
  })
  .map(({ field, fileName, partType, content, copies, end, boundary }) => {
    const name = fileName === null ? '' : `; filename="${fileName}"`;
    const type = partType === null ? '' : `\r\nContent-Type: ${partType}`;
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"${name}${type}\r\n\r\n`;
    const part = Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n')]);
    return {
      mediaType: `multipart/form-data; boundary=${boundary}`,
      bytes: Buffer.concat([...Array<Buffer>(copies).fill(part), Buffer.from(end)]),
    };
  });
