import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { OpinionMap } from "../../clustering/opinion-map.ts";

// A stored map: the words and counts as compressed JSON, the columns (positions, groups, ids, loadings) as the bytes they
// have in memory. 100,000 participants and 1,000 statements take about 3 MB, and reading them back copies no numbers.
//
//   "HMAP1\0\0\0" | header length, 4 bytes | columns length, 4 bytes | columns, each at a multiple of 8 | deflated JSON
//
// In the JSON a column is {"$column": [type, offset, length]}.

const MAGIC = Buffer.from("HMAP1\0\0\0", "latin1");
const COLUMNS_AT = 16;

const columnTypes = { f64: Float64Array, u32: Uint32Array, i32: Int32Array, i8: Int8Array } as const;
type ColumnType = keyof typeof columnTypes;
type Column = InstanceType<(typeof columnTypes)[ColumnType]>;
interface ColumnMark { readonly $column: readonly [type: ColumnType, offset: number, length: number, plain?: 1] }

/** Lists of whole numbers this long and longer are stored as columns too: participants' numbers. */
const LONG_LIST = 64;

export function encodeOpinionMap(map: OpinionMap): Uint8Array {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const mark = (type: ColumnType, column: Column, isPlain: boolean): ColumnMark => {
    const at = offset;
    parts.push(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), new Uint8Array(padding(column.byteLength)));
    offset += column.byteLength + padding(column.byteLength);
    return { $column: isPlain ? [type, at, column.length, 1] : [type, at, column.length] };
  };
  const header = JSON.stringify(map, (_key, value: unknown) => {
    const type = columnTypeOf(value);
    if (type !== null) return mark(type, value as Column, false);
    return isLongNumberList(value) ? mark("i32", Int32Array.from(value), true) : value;
  });
  const words = deflateRawSync(header, { level: 3 });
  const prefix = Buffer.alloc(COLUMNS_AT);
  MAGIC.copy(prefix);
  prefix.writeUInt32LE(words.length, 8);
  prefix.writeUInt32LE(offset, 12);
  return Buffer.concat([prefix, ...parts, words]);
}

/** @throws Error when the bytes are not a map written by `encodeOpinionMap` */
export function decodeOpinionMap(body: Uint8Array): OpinionMap {
  // One copy, because typed arrays need memory that starts at a multiple of 8.
  const bytes = Buffer.from(new ArrayBuffer(body.byteLength));
  bytes.set(body);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error("not a stored opinion map");
  const wordsLength = bytes.readUInt32LE(8);
  const wordsAt = COLUMNS_AT + bytes.readUInt32LE(12);
  const header = inflateRawSync(bytes.subarray(wordsAt, wordsAt + wordsLength)).toString("utf8");
  return JSON.parse(header, (_key, value: unknown) => {
    if (!isColumnMark(value)) return value;
    const [type, at, length, isPlain] = value.$column;
    const column = new columnTypes[type](bytes.buffer, COLUMNS_AT + at, length);
    return isPlain === 1 ? Array.from(column) : column;
  }) as OpinionMap;
}

const padding = (length: number): number => (8 - (length % 8)) % 8;

function columnTypeOf(value: unknown): ColumnType | null {
  for (const [type, constructor] of Object.entries(columnTypes)) {
    if (value instanceof constructor) return type as ColumnType;
  }
  return null;
}

const isLongNumberList = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length >= LONG_LIST && value.every((item) => Number.isInteger(item) && Math.abs(item as number) < 2 ** 31 && !Object.is(item, -0));

const isColumnMark = (value: unknown): value is ColumnMark => typeof value === "object" && value !== null && "$column" in value;
