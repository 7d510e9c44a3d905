import { createRequire } from 'node:module';

/** What kafkajs hands to its record module. */
export interface RecordInput {
  readonly offsetDelta?: number;
  readonly timestampDelta?: number;
  readonly key: Buffer | string | null;
  readonly value: Buffer | string | null;
  readonly headers?: Readonly<Record<string, Bytes | readonly Bytes[]>>;
}
type Bytes = Buffer | string;

/** The part of kafkajs' encoder that it uses of a finished record. */
export interface EncodedRecord {
  readonly buf: Buffer;
  readonly buffer: Buffer;
  size(): number;
}

/**
 * Encodes one record of a record batch (Kafka protocol, record format v2) into one buffer of the right size. kafkajs does the same with
 * a zero-filled half kilobyte per header and a small buffer per number, which costs more than everything else of sending a message.
 */
export function encodeRecord({
  offsetDelta = 0,
  timestampDelta = 0,
  key,
  value,
  headers = {},
}: RecordInput): EncodedRecord {
  let room = fixedRoom + roomFor(key) + roomFor(value);
  let pairs = 0;
  for (const name in headers) {
    for (const one of listOf(headers[name])) {
      room += roomFor(name) + roomFor(one);
      pairs += 1;
    }
  }
  const writer = new RecordWriter(room);
  writer.byte(0);
  writer.long(timestampDelta);
  writer.int(offsetDelta);
  writer.bytes(key);
  writer.bytes(value);
  writer.int(pairs);
  for (const name in headers) {
    for (const one of listOf(headers[name])) {
      writer.bytes(name);
      writer.bytes(one);
    }
  }
  const buffer = writer.finish();
  return { buf: buffer, buffer, size: () => buffer.length };
}

function listOf(value: Bytes | readonly Bytes[] | undefined): readonly Bytes[] {
  if (value === undefined) return [];
  return typeof value === 'string' || Buffer.isBuffer(value) ? [value] : value;
}

const lengthRoom = 5;
/** Length, attributes, time, position and number of headers at their longest. */
const fixedRoom = lengthRoom + 1 + 10 + 5 + 5;

/** Most bytes that a text (three per UTF-16 unit) or buffer can take with its length. */
function roomFor(bytes: Bytes | null): number {
  return lengthRoom + (bytes === null ? 0 : typeof bytes === 'string' ? bytes.length * 3 : bytes.length);
}

/** Writes behind a gap that is wide enough for the length, which is known only at the end. */
class RecordWriter {
  private readonly buffer: Buffer;
  private at = lengthRoom;

  constructor(room: number) {
    this.buffer = Buffer.allocUnsafe(room);
  }

  byte(value: number): void {
    this.buffer[this.at] = value;
    this.at += 1;
  }

  /** Zigzag variable-length integer of 32 bits. */
  int(value: number): void {
    this.unsigned(((value << 1) ^ (value >> 31)) >>> 0);
  }

  /** The same of 64 bits; small values, as all of ours are, take the short way. */
  long(value: number): void {
    if (value >= -0x40000000 && value < 0x40000000) {
      this.int(value);
      return;
    }
    let rest = BigInt.asUintN(64, (BigInt(value) << 1n) ^ (BigInt(value) >> 63n));
    for (; rest > 0x7fn; rest >>= 7n) this.byte(Number(rest & 0x7fn) | 0x80);
    this.byte(Number(rest));
  }

  bytes(value: Bytes | null): void {
    if (value === null) {
      this.int(-1);
    } else if (typeof value === 'string') {
      this.text(value);
    } else {
      this.int(value.length);
      this.at += value.copy(this.buffer, this.at);
    }
  }

  finish(): Buffer {
    const body = this.at - lengthRoom;
    const start = lengthRoom - varintSize(body * 2);
    this.at = start;
    this.unsigned(body * 2);
    return this.buffer.subarray(start, lengthRoom + body);
  }

  /** Guesses that the text is ASCII, as ours is, and moves it when the length takes more bytes than guessed. */
  private text(value: string): void {
    const guessed = varintSize(value.length * 2);
    const written = this.buffer.write(value, this.at + guessed);
    const needed = varintSize(written * 2);
    if (needed !== guessed) this.buffer.copyWithin(this.at + needed, this.at + guessed, this.at + guessed + written);
    this.int(written);
    this.at += written;
  }

  private unsigned(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }
}

function varintSize(unsigned: number): number {
  let size = 1;
  for (let rest = unsigned; rest > 0x7f; rest >>>= 7) size += 1;
  return size;
}

const recordModule = 'kafkajs/src/protocol/recordBatch/record/v0/index.js';

/**
 * Puts {@link encodeRecord} in the place of kafkajs' own record module. kafkajs is pinned, and its module for produce requests is loaded
 * at the first send, so this holds when messaging is loaded before anything is sent; else kafkajs goes on as it is, only slower.
 */
export function installRecordEncoder(): void {
  const require = createRequire(import.meta.url);
  require(recordModule);
  const cached = require.cache[require.resolve(recordModule)];
  if (cached !== undefined) cached.exports = encodeRecord;
}
